package io.brook.contract;

import java.time.Duration;
import java.util.regex.Pattern;

/// The spelling of a duration: a number and a unit, such as `250ms`, `30s`, `10m`, `24h` or `7d`.
final class DurationText {
    static final String PATTERN = "[0-9]{1,9} ?(?:ms|s|m|h|d)";

    private static final Pattern LEGAL = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h|d)");
    private static final Duration LONGEST = Duration.ofDays(3650);

    private DurationText() {}

    /// Reads a duration of at most 3650 days.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    static Duration parse(String text) {
        var matcher = LEGAL.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("duration must read like '10m' (ms, s, m, h or d), was '" + text + "'");
        }
        var amount = Long.parseLong(matcher.group(1));
        var duration =
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                };
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration must be at most 3650d, was '" + text + "'");
        }
        return duration;
    }
}
