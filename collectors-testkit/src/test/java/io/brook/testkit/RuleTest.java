package io.brook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Reason;
import io.brook.validate.Fault;
import io.brook.validate.Rule;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

@CollectorTest(
        value = "contracts/sensor_core.yaml",
        rules = {RuleTest.NotColderThanCanBe.class})
class RuleTest {
    private static final double ABSOLUTE_ZERO = -273.15;

    @Test
    void aDomainsOwnRuleKeepsAnEventOut(CollectorHarness sensors) {
        sensors.receives(reading(-300.0), reading(-200.0));

        assertThat(sensors.landed()).hasSize(1);
        assertThat(sensors.deadLetters()).extracting(Letter::reason).containsExactly(Reason.RULE_VIOLATION);
    }

    private static GenericRecord reading(double celsius) {
        return RecordBuilder.event("avro/sensor_core.avsc")
                .with("celsius", celsius)
                .build();
    }

    /// Nothing is colder than absolute zero.
    static final class NotColderThanCanBe implements Rule {
        @Override
        public Optional<Fault> check(GenericRecord event) {
            return event.get("celsius") instanceof Double celsius && celsius < ABSOLUTE_ZERO
                    ? Optional.of(Fault.violation("celsius"))
                    : Optional.empty();
        }
    }
}
