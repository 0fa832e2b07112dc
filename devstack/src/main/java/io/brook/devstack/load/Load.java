package io.brook.devstack.load;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.crowd.CrowdSource;
import io.brook.devstack.feed.Pace;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Sends a load to a contract's source topic. Event times are about the moment of sending.
public final class Load {
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);
    private static final int LOOK_EVERY = 1_000;

    private final Product product;
    private final LoadOrder order;
    private final InstantSource clock;

    public Load(Product product, LoadOrder order, InstantSource clock) {
        this.product = product;
        this.order = order;
        this.clock = clock;
    }

    /// Sends everything; all of it is acknowledged when this returns.
    ///
    /// @throws IllegalArgumentException when there is no generator for the contract
    /// @throws IOException when the broker or the registry refuses
    public LoadReport run(Addresses addresses, Progress progress) throws IOException {
        Instant begin = clock.instant();
        var script = new CrowdSource.Script(order.mix(), order.seed(), clock);
        CrowdSource source = CrowdSource.open(product, addresses, script);
        try (source) {
            send(source, begin, progress);
        }
        return new LoadReport(
                product.contract().name(),
                product.onlyCollector().source().topic(),
                order,
                source.fates(),
                Duration.between(begin, clock.instant()));
    }

    private void send(CrowdSource source, Instant begin, Progress progress) {
        var pace = new Pace(order.rate());
        Instant tell = begin.plus(TELL_EVERY);
        for (long i = 1; i <= order.records(); i++) {
            pace.next();
            source.send();
            if (i % LOOK_EVERY == 0 && clock.instant().isAfter(tell)) {
                long millis = Duration.between(begin, clock.instant()).toMillis();
                progress.line("sent      %,d of %,d  (%,d/s)".formatted(i, order.records(), i * 1_000 / millis));
                tell = clock.instant().plus(TELL_EVERY);
            }
        }
    }
}
