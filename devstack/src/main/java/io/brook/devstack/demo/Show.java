package io.brook.devstack.demo;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.feed.ConfluentAvro;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.feed.RecordProducer;
import io.brook.devstack.feed.TextEvents;
import io.brook.devstack.ledger.Tally;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.devstack.stack.SourceTopics;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGeneratorFactory;
import org.apache.avro.Schema;

/// One contract's part of the demo: sends its crowd, and knows what must come of it.
final class Show {
    private static final long SEED = 20_260_331L;

    private final Product product;
    private final Scene scene;
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final AtomicLong sent = new AtomicLong();

    Show(Product product, Scene scene) {
        this.product = product;
        this.scene = scene;
    }

    Product product() {
        return product;
    }

    int records() {
        return scene.records();
    }

    long sent() {
        return sent.get();
    }

    /// Sends everything; all of it is acknowledged when it returns.
    void play(Addresses addresses, Instant start) throws IOException {
        CollectorSpec collector = product.onlyCollector();
        String topic = collector.source().topic();
        Schema schema = Feed.schemaOf(product.schemaFile());
        int schemaId = new SchemaRegistry(addresses.registry()).register(topic + "-value", schema.toString());
        SourceTopics.ensure(addresses.kafka(), topic);
        try (var producer = new RecordProducer(addresses.kafka(), topic)) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            var stage = new Crowd.Stage(start, producer.partitions(), random);
            var crowd = new Crowd(scene, collector, TextEvents.iso(schema), new ConfluentAvro(schemaId, schema), stage);
            while (sent.get() < records()) {
                Message message = crowd.next();
                producer.send(message.partition(), message.key(), message.value());
                fates.merge(message.fate(), 1L, Long::sum);
                sent.incrementAndGet();
            }
        }
    }

    /// What the ledger must say once everything is judged.
    Tally expected() {
        var total = Tally.NONE;
        for (var fate : fates.entrySet()) {
            total = total.plus(fate.getKey().tally().times(fate.getValue()));
        }
        return total;
    }
}
