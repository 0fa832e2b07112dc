package io.brook.contract;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The promise that at most this share of a column is null: `null_rate(total_usd) <= 0.1%`.
///
/// @param percent the share in hundredths, 0 to 100
public record Completeness(String column, BigDecimal percent) {
    static final String PATTERN = "null_rate\\( ?" + Names.COLUMN + " ?\\) ?<= ?[0-9]{1,3}(?:\\.[0-9]{1,6})? ?%";

    private static final Pattern LEGAL =
            Pattern.compile("null_rate\\( ?(" + Names.COLUMN + ") ?\\) ?<= ?([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?%");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Completeness {
        Names.identifier("column", column);
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("null_rate must be 0% to 100%, was " + percent + "%");
        }
    }

    /// Reads `null_rate(total_usd) <= 0.1%`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static Completeness parse(String text) {
        var matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "completeness must read like 'null_rate(total_usd) <= 0.1%', was '" + text + "'");
        }
        return new Completeness(matcher.group(1), new BigDecimal(matcher.group(2)));
    }
}
