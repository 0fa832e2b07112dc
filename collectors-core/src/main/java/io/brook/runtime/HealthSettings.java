package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How often the process looks after itself: `collector.health.*`.
///
/// @param interval between two looks at the parts
/// @param wedgedAfter how long the looks may stand still before the process no longer counts as live
@ConfigurationProperties("collector.health")
record HealthSettings(
        @Bindable(defaultValue = "1s") Duration interval,
        @Bindable(defaultValue = "30s") Duration wedgedAfter) {
    HealthSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("collector.health.interval must be positive, was " + interval);
        }
        if (wedgedAfter.compareTo(interval.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("collector.health.wedged-after must be at least twice the interval of "
                    + interval + ", was " + wedgedAfter);
        }
    }
}
