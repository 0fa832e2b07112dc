package io.brook.contract;

import java.time.Period;
import java.util.regex.Pattern;

/// How long rows are kept, in calendar units: `30d`, `6w`, `18mo` or `5y`.
public record RetentionPeriod(int count, Unit unit) {
    static final String PATTERN = "[1-9][0-9]{0,4}(?:d|w|mo|y)";

    private static final Pattern LEGAL = Pattern.compile("([1-9][0-9]{0,4})(d|w|mo|y)");

    /// A calendar unit and its spelling.
    public enum Unit {
        DAYS("d"),
        WEEKS("w"),
        MONTHS("mo"),
        YEARS("y");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        private static Unit of(String suffix) {
            return switch (suffix) {
                case "d" -> DAYS;
                case "w" -> WEEKS;
                case "mo" -> MONTHS;
                default -> YEARS;
            };
        }
    }

    public RetentionPeriod {
        if (count < 1) {
            throw new IllegalArgumentException("retention must be at least 1" + unit.suffix + ", was " + count);
        }
    }

    /// Reads `30d`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static RetentionPeriod parse(String text) {
        var matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "retention must read like '30d', '6w', '18mo' or '5y', was '" + text + "'");
        }
        return new RetentionPeriod(Integer.parseInt(matcher.group(1)), Unit.of(matcher.group(2)));
    }

    /// The same length for calendar arithmetic.
    public Period period() {
        return switch (unit) {
            case DAYS -> Period.ofDays(count);
            case WEEKS -> Period.ofWeeks(count);
            case MONTHS -> Period.ofMonths(count);
            case YEARS -> Period.ofYears(count);
        };
    }

    @Override
    public String toString() {
        return count + unit.suffix;
    }
}
