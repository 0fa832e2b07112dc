package io.brook.runtime;

import io.brook.streams.landing.Rulings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// What people have decided about halted lanes: `landing.*`. Both name exactly what was found, so they may be left
/// standing.
///
/// @param landAgain landing topics with the identity of the empty table that gets all their rows again
/// @param acceptLost landing partitions with the range that is gone for good
@ConfigurationProperties("landing")
record LandingSettings(
        @Bindable(defaultValue = "") String landAgain,
        @Bindable(defaultValue = "") String acceptLost) {
    LandingSettings {
        Rulings.parse(landAgain, acceptLost);
    }

    Rulings rulings() {
        return Rulings.parse(landAgain, acceptLost);
    }
}
