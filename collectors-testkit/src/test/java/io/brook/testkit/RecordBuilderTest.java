package io.brook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class RecordBuilderTest {
    private static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type": "record", "name": "Everything", "fields": [
              {"name": "text", "type": "string"},
              {"name": "given", "type": "string", "default": "as the schema says"},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
              {"name": "at_millis", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "hour", "type": {"type": "int", "logicalType": "time-millis"}},
              {"name": "hour_micros", "type": {"type": "long", "logicalType": "time-micros"}},
              {"name": "price", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}]},
              {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["NEW", "OLD"]}},
              {"name": "count", "type": "long"},
              {"name": "inner", "type": {"type": "record", "name": "Inner", "fields": [{"name": "flag", "type": "boolean"}]}},
              {"name": "tags", "type": {"type": "array", "items": "string"}}
            ]}
            """);

    @Test
    void whatIsNotSetIsPlausibleAndValid() {
        var event = RecordBuilder.event(SCHEMA).build();

        assertThat(GenericData.get().validate(SCHEMA, event)).isTrue();
        assertThat(event.get("text")).isEqualTo("text");
        assertThat(event.get("given")).hasToString("as the schema says");
        assertThat(event.get("at")).isEqualTo(CollectorHarness.START.toEpochMilli() * 1000);
        assertThat(event.get("state")).hasToString("NEW");
    }

    @Test
    void javaValuesBecomeWhatTheLogicalTypeHolds() {
        var event = RecordBuilder.event(SCHEMA)
                .with("at_millis", CollectorHarness.START.plusSeconds(1))
                .with("day", LocalDate.ofEpochDay(20_000))
                .with("hour", LocalTime.of(0, 0, 1))
                .with("hour_micros", LocalTime.of(0, 0, 1))
                .with("price", "12.5")
                .with("state", "OLD")
                .build();

        assertThat(GenericData.get().validate(SCHEMA, event)).isTrue();
        assertThat(event.get("at_millis"))
                .isEqualTo(CollectorHarness.START.plusSeconds(1).toEpochMilli());
        assertThat(event.get("day")).isEqualTo(20_000);
        assertThat(event.get("hour")).isEqualTo(1000);
        assertThat(event.get("hour_micros")).isEqualTo(1_000_000L);
        assertThat(event.get("price"))
                .isEqualTo(
                        ByteBuffer.wrap(new BigDecimal("12.50").unscaledValue().toByteArray()));
        assertThat(event.get("state")).hasToString("OLD");
    }

    @Test
    void aBuilderIsNotChangedByWhatIsMadeOfIt() {
        var base = RecordBuilder.event(SCHEMA).with("text", "base");

        var other = base.with("text", "other").build();

        assertThat(base.build().get("text")).isEqualTo("base");
        assertThat(other.get("text")).isEqualTo("other");
    }

    @Test
    void aFieldThatTheSchemaLacksIsRefusedByName() {
        assertThatThrownBy(() -> RecordBuilder.event(SCHEMA).with("colour", "red"))
                .hasMessageContaining("field must be one of [text, given,")
                .hasMessageEndingWith("was 'colour'");
    }

    @Test
    void aSchemaThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> RecordBuilder.event("avro/nowhere.avsc"))
                .hasMessage("schema must be on the class path, there is no 'avro/nowhere.avsc'");
    }
}
