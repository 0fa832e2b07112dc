package io.brook.contract;

import java.time.Duration;
import java.util.regex.Pattern;

/// The promise that rows are no older than this when they can be queried: `<=10m`.
public record Freshness(Duration atMost) {
    static final String PATTERN = "<= ?" + DurationText.PATTERN;

    private static final Pattern LEGAL = Pattern.compile("<= ?(" + DurationText.PATTERN + ")");

    public Freshness {
        if (!atMost.isPositive()) {
            throw new IllegalArgumentException("freshness must be a positive duration, was " + atMost);
        }
    }

    /// Reads `<=10m`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static Freshness parse(String text) {
        var matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("freshness must read like '<=10m', was '" + text + "'");
        }
        return new Freshness(DurationText.parse(matcher.group(1)));
    }
}
