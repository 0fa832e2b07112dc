package io.brook.devstack.ledger;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.stack.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Reads a contract's ledger, and waits for it to catch up with the source topics and for BRONZE to catch up with it.
public final class LedgerReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final Product product;
    private final Ledger ledger;
    private final LedgerTopic topic;
    private final BronzeCounts bronze;

    /// A reader of one product's ledger.
    ///
    /// @param bootstrap the broker, as host and port
    public LedgerReader(Product product, String bootstrap, BronzeCounts bronze) {
        this.product = product;
        this.ledger = new Ledger(product.contract().name());
        this.topic = new LedgerTopic(bootstrap);
        this.bronze = bronze;
    }

    /// The report as things stand.
    public LedgerReport read() throws IOException {
        return judge(topic.extents(sources()));
    }

    /// The report once it is balanced, as far as the source topics reach now; or as it stands when time is up.
    public LedgerReport await(Duration patience, Progress progress) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        Instant deadline = clock.instant().plus(patience);
        Instant tell = clock.instant().plus(TELL_EVERY);
        List<SourceExtent> extents = topic.extents(sources());
        LedgerReport report = judge(extents);
        while (!report.balanced() && clock.instant().isBefore(deadline)) {
            if (clock.instant().isAfter(tell)) {
                progress.line("waiting: " + report.findings().getFirst());
                tell = tell.plus(TELL_EVERY);
            }
            Thread.sleep(POLL);
            report = judge(extents);
        }
        return report;
    }

    /// While records flow, the two sides are a moment apart: only a second look at rest tells.
    private LedgerReport judge(List<SourceExtent> extents) throws IOException {
        topic.readInto(ledger);
        var audit = new Audit(topic::holdsRecords);
        return audit.judge(product.contract().name(), ledger, extents, bronze.count(product));
    }

    private List<String> sources() {
        return product.contract().collectors().stream()
                .map(CollectorSpec::source)
                .map(source -> source.topic())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        topic.close();
    }
}
