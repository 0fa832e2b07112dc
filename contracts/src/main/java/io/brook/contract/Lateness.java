package io.brook.contract;

import java.time.Duration;
import java.util.regex.Pattern;

/// How far behind a partition's clock an event may be: on time within the watermark, late and still landed within the
/// further allowance, too late beyond both.
///
/// @param allowed the allowance beyond the watermark
/// @param watermark the delay within which an event is on time
public record Lateness(Duration allowed, Duration watermark) {
    private static final String ALLOW = "allow " + DurationText.PATTERN;
    private static final String WATERMARK = "watermark " + DurationText.PATTERN;

    static final String PATTERN = "(?:" + ALLOW + "; ?" + WATERMARK + "|" + WATERMARK + "; ?" + ALLOW + ")";

    private static final Pattern LEGAL = Pattern.compile(PATTERN);

    public Lateness {
        if (allowed.isNegative() || watermark.isNegative()) {
            throw new IllegalArgumentException(
                    "lateness must not be negative, was allow " + allowed + "; watermark " + watermark);
        }
    }

    /// Reads `allow 24h; watermark 2h`, in either order.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static Lateness parse(String text) {
        if (!LEGAL.matcher(text).matches()) {
            throw new IllegalArgumentException("lateness must read like 'allow 24h; watermark 2h', was '" + text + "'");
        }
        var clauses = text.split("; ?", 2);
        var first = clauses[0].startsWith("allow") ? 0 : 1;
        return new Lateness(duration(clauses[first]), duration(clauses[1 - first]));
    }

    private static Duration duration(String clause) {
        return DurationText.parse(clause.substring(clause.indexOf(' ') + 1));
    }

    /// The distance behind the clock's maximum beyond which an event is too late.
    public Duration horizon() {
        return allowed.plus(watermark);
    }
}
