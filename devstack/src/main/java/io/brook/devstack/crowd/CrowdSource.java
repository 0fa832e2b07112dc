package io.brook.devstack.crowd;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.feed.RecordProducer;
import io.brook.devstack.ledger.Tally;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.devstack.stack.SourceTopics;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGeneratorFactory;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/// Sends a contract's crowd to its source topic, and knows what must become of it. One thread sends, others may look.
public final class CrowdSource implements AutoCloseable {
    private static final String FOREIGN_SUBJECT = "elsewhere-value";

    private final Product product;
    private final RecordProducer producer;
    private final Crowd crowd;
    private final Map<Fate, Long> fates = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

    private CrowdSource(Product product, RecordProducer producer, Crowd crowd) {
        this.product = product;
        this.producer = producer;
        this.crowd = crowd;
    }

    /// What a crowd says, and when.
    public record Script(Mix mix, long seed, InstantSource clock) {}

    /// Registers the schema, makes sure of the topic, and stands ready to send.
    ///
    /// @throws IllegalArgumentException when there is no scene for the contract
    /// @throws IOException when the broker or the registry refuses
    public static CrowdSource open(Product product, Addresses addresses, Script script) throws IOException {
        Scene scene = Scene.of(product.contract().name())
                .orElseThrow(() -> new IllegalArgumentException("there is no generator for contract '"
                        + product.contract().name() + "', only for " + Scene.contracts()
                        + ": ./brook feed takes its events from files"));
        CollectorSpec collector = product.onlyCollector();
        String topic = collector.source().topic();
        Schema schema = Feed.schemaOf(product.schemaFile());
        var registry = new SchemaRegistry(addresses.registry());
        int id = registry.register(topic + "-value", schema.toString());
        int foreignId = registry.register(FOREIGN_SUBJECT, foreignSchema().toString());
        SourceTopics.ensure(addresses.kafka(), topic);
        var producer = new RecordProducer(addresses.kafka(), topic);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(script.seed());
        var stage = new Crowd.Stage(script.clock(), producer.partitions(), random);
        var cast = new Crowd.Cast(scene, collector, schema, id, foreignId);
        return new CrowdSource(product, producer, new Crowd(cast, stage, script.mix()));
    }

    static Schema foreignSchema() {
        return SchemaBuilder.record("Elsewhere")
                .fields()
                .requiredInt("something")
                .endRecord();
    }

    /// Sends one record; it need not be acknowledged when this returns.
    public void send() {
        Message message = crowd.next();
        producer.send(message.partition(), message.key(), message.value(), message.headers());
        fates.merge(message.fate(), 1L, Long::sum);
        sent.incrementAndGet();
    }

    /// Writes by another schema id from now on, of a schema with the same fields. For the thread that sends.
    public void speakBy(int schemaId) {
        crowd.speakBy(schemaId);
    }

    public Product product() {
        return product;
    }

    public long sent() {
        return sent.get();
    }

    public Map<Fate, Long> fates() {
        return Map.copyOf(fates);
    }

    /// What the ledger must say once everything is judged.
    public Tally expected() {
        var total = Tally.NONE;
        for (var fate : fates.entrySet()) {
            total = total.plus(fate.getKey().tally().times(fate.getValue()));
        }
        return total;
    }

    /// Returns when everything sent is acknowledged.
    ///
    /// @throws IOException when something was not
    @Override
    public void close() throws IOException {
        producer.close();
    }
}
