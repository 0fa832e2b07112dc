package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingRowReaderTest {
    private static final String SOURCE = "\"_SRC_TOPIC\":\"t\",\"_SRC_PARTITION\":0,\"_SRC_OFFSET\":7";

    private final LandingRowReader reader = new LandingRowReader();

    @Test
    void keepsEveryDigitOfADecimal() {
        var columns = columns("{\"P\":12345678901234567890.1234567890123456,\"Q\":0.10," + SOURCE + "}");

        assertThat(columns).containsEntry("P", new BigDecimal("12345678901234567890.1234567890123456"));
        assertThat(columns).containsEntry("Q", new BigDecimal("0.10"));
    }

    @Test
    void keepsWholeNumbersWhole() {
        var columns = columns("{\"I\":42,\"L\":9007199254740993," + SOURCE + "}");

        assertThat(columns).containsEntry("I", 42).containsEntry("L", 9_007_199_254_740_993L);
    }

    @Test
    void leavesOutAbsentColumnsButKeepsNullsInsideAVariant() {
        var columns = columns("{\"A\":null,\"V\":{\"x\":[1,null],\"y\":null}," + SOURCE + "}");

        assertThat(columns).doesNotContainKey("A");
        assertThat(columns.get("V")).isInstanceOfSatisfying(Map.class, variant -> {
            assertThat(variant.get("x")).isEqualTo(Arrays.asList(1, null));
            assertThat(variant.containsKey("y")).isTrue();
        });
    }

    @Test
    void aNameInsideAVariantMayBeAsLongAsAnyText() {
        var name = "n".repeat(60_000);

        var columns = columns("{\"V\":{\"" + name + "\":1}," + SOURCE + "}");

        assertThat(columns).containsEntry("V", Map.of(name, 1));
    }

    @Test
    void aRowThatWasReadPrintsNoValue() {
        assertThat(reader.read(row("{\"A\":\"secret\"," + SOURCE + "}")).toString())
                .isEqualTo("Finished[4 columns]");
    }

    @Test
    void keepsTheOrderOfColumns() {
        var columns = columns("{\"B\":1,\"A\":true," + SOURCE + "}");

        assertThat(List.copyOf(columns.keySet()))
                .containsExactly("B", "A", "_SRC_TOPIC", "_SRC_PARTITION", "_SRC_OFFSET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"A\":1",
                "{\"A\":1}",
                "{\"_SRC_TOPIC\":1,\"_SRC_PARTITION\":0,\"_SRC_OFFSET\":7}",
                "{\"_SRC_TOPIC\":\"t\",\"_SRC_PARTITION\":0,\"_SRC_OFFSET\":7} {}",
                "{\"A\":NaN,\"_SRC_TOPIC\":\"t\",\"_SRC_PARTITION\":0,\"_SRC_OFFSET\":7}"
            })
    void whatIsNotAFinishedRowIsUnreadable(String text) {
        assertThat(reader.read(row(text))).isInstanceOf(LandingRowReader.Outcome.Unreadable.class);
    }

    @Test
    void aRecordWithoutValueIsUnreadable() {
        var empty = new LandingRecord(0, 0, null, null);

        assertThat(reader.read(empty)).isInstanceOf(LandingRowReader.Outcome.Unreadable.class);
    }

    private Map<String, Object> columns(String text) {
        return reader.read(row(text)) instanceof LandingRowReader.Outcome.Finished(var columns) ? columns : Map.of();
    }

    private static LandingRecord row(String text) {
        return new LandingRecord(0, 0, null, text.getBytes(StandardCharsets.UTF_8));
    }
}
