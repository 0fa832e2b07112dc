package io.brook.runtime;

import io.brook.landing.LaneHealth;
import io.brook.landing.Trouble;
import io.brook.streams.landing.LandingHealth;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Whether the warehouse answers, as the lanes find it. Without it rows wait in the landing topics, so an absence
/// degrades and no more.
final class WarehousePart implements Part {
    private static final String NAME = "warehouse";
    private static final Set<String> AWAY =
            EnumSet.of(Trouble.UNREACHABLE, Trouble.OPEN_TIMED_OUT, Trouble.STATUS_TIMED_OUT, Trouble.REFUSED).stream()
                    .map(Trouble::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Supplier<LandingHealth> landing;

    WarehousePart(Supplier<LandingHealth> landing) {
        this.landing = landing;
    }

    @Override
    public PartHealth health() {
        var now = landing.get();
        if (AWAY.contains(now.cause())) {
            return PartHealth.degraded(NAME, now.cause());
        }
        return now.lanes().stream()
                .map(LaneHealth::cause)
                .filter(AWAY::contains)
                .findFirst()
                .map(cause -> PartHealth.degraded(NAME, cause))
                .orElseGet(() -> PartHealth.up(NAME));
    }
}
