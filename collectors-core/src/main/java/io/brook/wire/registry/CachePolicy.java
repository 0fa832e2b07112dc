package io.brook.wire.registry;

import java.time.Duration;

/// How long [CachedSchemas] waits, believes and holds back.
///
/// @param budget the longest that one lookup may keep its caller waiting
/// @param lagPause how long a new id is given, three times, to reach the replica that was asked
/// @param refusalLife how long an id counts as unknown before the registry is asked again
/// @param backOff how long a failed registry is left alone at first; it doubles up to a minute
public record CachePolicy(Duration budget, Duration lagPause, Duration refusalLife, Duration backOff) {
    public static final CachePolicy DEFAULT = new CachePolicy(
            Duration.ofSeconds(2), Duration.ofMillis(150), Duration.ofSeconds(30), Duration.ofSeconds(1));

    public CachePolicy {
        if (!budget.isPositive() || lagPause.isNegative() || !refusalLife.isPositive() || !backOff.isPositive()) {
            throw new IllegalArgumentException(
                    "cache policy must have a positive budget, refusal life and back-off, was" + " " + budget + ", "
                            + refusalLife + ", " + backOff);
        }
    }
}
