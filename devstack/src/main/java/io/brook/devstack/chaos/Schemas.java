package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.SchemaRegistry;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;

/// Gives a product's schema ids that no collector has seen. Thread-safe.
final class Schemas {
    private static final String MARK = "chaos";

    private final SchemaRegistry registry;
    private final AtomicLong made = new AtomicLong();

    Schemas(Addresses addresses) {
        this.registry = new SchemaRegistry(addresses.registry());
    }

    /// Registers the same fields anew.
    int fresh(Product product) throws IOException {
        Schema schema =
                new Schema.Parser().parse(Feed.schemaOf(product.schemaFile()).toString());
        schema.addProp(MARK, "variant " + made.incrementAndGet());
        return registry.register(product.onlyCollector().source().topic() + "-value", schema.toString());
    }
}
