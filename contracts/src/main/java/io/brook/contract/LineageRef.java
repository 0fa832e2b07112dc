package io.brook.contract;

import java.util.regex.Pattern;

/// Something upstream or in between, as `kind:target`: `kafka:orders.v1`, `s3://brook-logs/orders/*`, `dbt:DIM_ORDERS`.
///
/// @param kind the system it lives in, such as `kafka`, `s3`, `stream` or `dbt`
/// @param target its name there
public record LineageRef(String kind, String target) {
    static final String PATTERN = "[a-z][a-z0-9_+-]{0,31}:[^\\s]{1,512}";

    private static final Pattern LEGAL = Pattern.compile(PATTERN);

    public LineageRef {
        if (!LEGAL.matcher(kind + ":" + target).matches()) {
            throw new IllegalArgumentException(
                    "lineage must read like 'kafka:orders.v1', was '" + kind + ":" + target + "'");
        }
    }

    /// Reads `kind:target`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static LineageRef parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("lineage must read like 'kafka:orders.v1', was '" + text + "'");
        }
        return new LineageRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + ":" + target;
    }
}
