package io.brook.contract;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The promise that a column's distribution moves no further than this population stability index:
/// `<=0.1 for total_usd`.
public record DriftBound(BigDecimal atMost, String column) {
    static final String PATTERN = "<= ?[0-9]{1,3}(?:\\.[0-9]{1,6})? for " + Names.COLUMN;

    private static final Pattern LEGAL =
            Pattern.compile("<= ?([0-9]{1,3}(?:\\.[0-9]{1,6})?) for (" + Names.COLUMN + ")");

    public DriftBound {
        Names.identifier("column", column);
        if (atMost.signum() <= 0) {
            throw new IllegalArgumentException("drift_psi must be positive, was " + atMost);
        }
    }

    /// Reads `<=0.1 for total_usd`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static DriftBound parse(String text) {
        var matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("drift_psi must read like '<=0.1 for total_usd', was '" + text + "'");
        }
        return new DriftBound(new BigDecimal(matcher.group(1)), matcher.group(2));
    }
}
