package io.brook.devstack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryResultTest {
    private static final QueryResult RESULT = new QueryResult(
            List.of("NAME", "TOTAL", "LATE"),
            List.of(
                    Arrays.asList("a \"b\"", new BigDecimal("10.50"), true),
                    Arrays.asList(null, new BigDecimal("7"), null)));

    @Test
    void jsonKeepsNumbersTruthsAndNulls() {
        assertThat(RESULT.toJson().toString())
                .isEqualTo("[{\"NAME\":\"a \\\"b\\\"\",\"TOTAL\":10.50,\"LATE\":true},"
                        + "{\"NAME\":null,\"TOTAL\":7,\"LATE\":null}]");
    }

    @Test
    void theTableAlignsNumbersRight() {
        assertThat(RESULT.toTable())
                .containsExactly(
                        "NAME   TOTAL  LATE",
                        "------------------",
                        "a \"b\"  10.50  true",
                        "NULL       7  NULL",
                        "2 rows");
    }

    @Test
    void anEmptyAnswerIsAnEmptyArrayAndAHead() {
        var empty = new QueryResult(List.of("A"), List.of());

        assertThat(empty.toJson().toString()).isEqualTo("[]");
        assertThat(empty.toTable()).containsExactly("A", "-", "0 rows");
    }
}
