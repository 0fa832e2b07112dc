package io.brook.devstack.demo;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.crowd.CrowdSource;
import io.brook.devstack.crowd.Mix;
import io.brook.devstack.ledger.Tally;
import io.brook.devstack.stack.Addresses;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// One contract's part of the demo: sends its crowd, and knows what must come of it.
final class Show {
    private static final long SEED = 20_260_331L;

    private final Product product;
    private final int records;
    private final AtomicLong sent = new AtomicLong();
    private Tally expected = Tally.NONE;

    Show(Product product, int records) {
        this.product = product;
        this.records = records;
    }

    Product product() {
        return product;
    }

    int records() {
        return records;
    }

    long sent() {
        return sent.get();
    }

    /// Sends everything; all of it is acknowledged when it returns.
    void play(Addresses addresses, Instant start) throws IOException {
        var script = new CrowdSource.Script(Mix.demo(), SEED, () -> start);
        try (var source = CrowdSource.open(product, addresses, script)) {
            while (sent.get() < records) {
                source.send();
                sent.incrementAndGet();
            }
            expected = source.expected();
        }
    }

    /// What the ledger must say once everything is judged; known once it has been played.
    Tally expected() {
        return expected;
    }
}
