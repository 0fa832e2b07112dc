package io.brook.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes landing rows into memory, as the warehouse takes them into a table.
final class FakeLander {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final List<LandedRow> rows = new ArrayList<>();

    void land(byte[] row) {
        try {
            Map<String, Object> columns = JSON.readValue(row, OBJECT);
            columns.replaceAll((_, value) -> value instanceof BigInteger whole ? new BigDecimal(whole) : value);
            rows.add(new LandedRow(columns));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a landing row must be a JSON object, was " + new String(row, StandardCharsets.UTF_8), e);
        }
    }

    List<LandedRow> rows() {
        return List.copyOf(rows);
    }
}
