package io.brook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Reason;
import io.brook.validate.Fault;
import io.brook.validate.Rule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Nothing of a record's content reaches the logs, however it goes wrong.
@CollectorTest(
        value = "contracts/sensor_core.yaml",
        rules = {DiscretionTest.Indiscreet.class})
class DiscretionTest {
    private static final Logger LOGGER = LoggerFactory.getLogger(DiscretionTest.class);
    private static final String CANARY = "canary-4711";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stdout = System.out;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        LOGGER.info("listening");
    }

    @AfterEach
    void letGo() {
        System.setOut(stdout);
    }

    @Test
    void poisonIsNeverLogged(CollectorHarness sensors) {
        GenericRecord reading = reading(CANARY);
        Schema other = new Schema.Parser().parse("""
                {"type": "record", "name": "Reading", "namespace": "io.brook.test", "fields": [
                  {"name": "sensor_id", "type": "string"}, {"name": "event_ts", "type": "string"}]}
                """);

        sensors.receives(
                Message.raw(CANARY, CANARY.getBytes(StandardCharsets.UTF_8)).withHeader(CANARY, CANARY),
                Message.of(reading).withKey(CANARY + "-other"),
                Message.of(reading).withSchemaId(4711),
                Message.of(reading),
                Message.of(RecordBuilder.event(other)
                        .with("sensor_id", CANARY)
                        .with("event_ts", CANARY)
                        .build()),
                Message.tombstone(CANARY));
        sensors.ledger();

        assertThat(sensors.deadLetters())
                .extracting(Letter::reason)
                .containsExactly(
                        Reason.UNDECODABLE,
                        Reason.KEY_MISMATCH,
                        Reason.UNKNOWN_SCHEMA_ID,
                        Reason.RULE_VIOLATION,
                        Reason.SCHEMA_INCOMPATIBLE,
                        Reason.TOMBSTONE);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("listening")
                .doesNotContain(CANARY);
    }

    private static GenericRecord reading(String id) {
        return RecordBuilder.event("avro/sensor_core.avsc")
                .with("sensor_id", id)
                .build();
    }

    /// A rule that fails, and says what it failed on.
    static final class Indiscreet implements Rule {
        @Override
        public Optional<Fault> check(GenericRecord event) {
            throw new IllegalStateException("could not judge " + event);
        }
    }
}
