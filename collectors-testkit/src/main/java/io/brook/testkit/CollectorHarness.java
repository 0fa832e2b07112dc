package io.brook.testkit;

import io.brook.admission.Verdict;
import io.brook.contract.CollectorSpec;
import io.brook.dlq.EnvelopeOpener;
import io.brook.dlq.LocalKeyWrap;
import io.brook.record.Position;
import io.brook.runtime.Blueprint;
import io.brook.runtime.Keys;
import io.brook.runtime.Product;
import io.brook.streams.LedgerEntry;
import io.brook.streams.LedgerJson;
import io.brook.validate.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.test.TestRecord;

/// One collector under test: the real topology, with a clock that stands still, keys of its own, a registry in memory,
/// and a table in memory where rows land. Not thread-safe.
///
/// Records are taken in one by one and in order, into partition 0, and everything that follows from a record has
/// happened when [#receives] returns; what happens by the wall clock waits for [#advance].
public final class CollectorHarness implements AutoCloseable {
    /// When every test begins; events that say nothing else happen then.
    public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static final byte[] KEY = "a key for tests, of thirty-two B".getBytes(StandardCharsets.US_ASCII);
    private static final LocalKeyWrap KEY_WRAP = LocalKeyWrap.of(KEY);
    private static final Duration LEDGER_INTERVAL = Duration.ofSeconds(1);

    private final FakeRegistry registry = new FakeRegistry();
    private final FakeLander lander = new FakeLander();
    private final Judgements judgements = new Judgements();
    private final List<Letter> letters = new ArrayList<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final EnvelopeOpener opener = new EnvelopeOpener(KEY_WRAP);
    private final Wire wire;
    private final Driver driver;
    private Instant now = START;

    private CollectorHarness(Product product, CollectorSpec collector, List<Rule> rules) {
        var keys = new Keys(new SecretKeySpec(KEY, "HmacSHA256"), KEY_WRAP);
        var blueprint = new Blueprint(product, registry, keys, rules);
        wire = new Wire(collector, registry);
        driver = new Driver(blueprint, collector, judgements, this::now);
        registry.register(product.schemaOf(collector));
    }

    /// Opens a harness.
    ///
    /// @param collector one of the product's collectors by name; its first when blank
    /// @param rules the domain's own
    public static CollectorHarness open(Product product, String collector, List<Rule> rules) {
        var collectors = product.contract().collectors();
        var spec = collector.isBlank()
                ? collectors.getFirst()
                : collectors.stream()
                        .filter(one -> one.name().equals(collector))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("collector must be one of "
                                + collectors.stream().map(CollectorSpec::name).toList() + ", was '" + collector + "'"));
        return new CollectorHarness(product, spec, rules);
    }

    /// Takes in events, in order, each with its own key and the schema it was made of.
    public void receives(GenericRecord... events) {
        receives(Arrays.stream(events).map(Message::of).toArray(Message[]::new));
    }

    /// Takes in records, in order.
    public void receives(Message... messages) {
        for (Message message : messages) {
            driver.pipe(wire.record(message, now));
            drainOutputs();
        }
    }

    /// Lets time pass: the records that come next are appended later, and what runs by the wall clock runs.
    public void advance(Duration duration) {
        now = now.plus(duration);
        driver.advance(duration);
        drainOutputs();
    }

    /// The rows that landed, in order.
    public List<LandedRow> landed() {
        return lander.rows();
    }

    /// The verdicts, in the order in which they were given. A record that waits for the registry has none yet.
    public List<Verdict> verdicts() {
        return judgements.verdicts();
    }

    /// The dead letters, in order.
    public List<Letter> deadLetters() {
        return List.copyOf(letters);
    }

    /// What the ledger says in all. Lets a second pass, in which the collector reports.
    public Ledger ledger() {
        advance(LEDGER_INTERVAL);
        return Ledger.sumOf(ledger);
    }

    /// The registry, to take it away and bring it back.
    public FakeRegistry registry() {
        return registry;
    }

    public Instant now() {
        return now;
    }

    @Override
    public void close() {
        driver.close();
    }

    private void drainOutputs() {
        driver.landed().forEach(row -> lander.land(row.value()));
        driver.letters().forEach(letter -> letters.add(letter(letter)));
        driver.ledger().forEach(entry -> ledger.add(LedgerJson.read(entry.value())));
    }

    private Letter letter(TestRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var origin = Position.parse(new String(message.key(), StandardCharsets.UTF_8));
        return new Letter(origin, headers, message.value(), opener);
    }
}
