package io.brook.landing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// A keeper's inside, as health needs it.
///
/// @param committed the last durable offset; -1 when there is none
record LaneGlance(
        LandingPartition partition,
        LaneState state,
        Optional<Trouble> trouble,
        long committed,
        Optional<Extent> extent,
        Duration oldestUncommitted,
        long rejected) {
    static LaneHealth of(LaneGlance glance) {
        var halt = glance.state() instanceof LaneState.Halted(var found) ? Optional.of(found) : Optional.<Halt>empty();
        return new LaneHealth(
                glance.partition(),
                glance.stateName(),
                halt.map(found -> found.cause().name())
                        .or(() -> glance.trouble().map(Trouble::name))
                        .orElse(""),
                halt.map(Halt::detail).orElse(""),
                glance.committed() < 0 ? OptionalLong.empty() : OptionalLong.of(glance.committed()),
                glance.lag(),
                glance.oldestUncommitted(),
                glance.rejected());
    }

    private OptionalLong lag() {
        return extent.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        0,
                        extent.get().end()
                                - Math.max(committed + 1, extent.get().beginning())));
    }

    private LaneHealth.State stateName() {
        return switch (state) {
            case LaneState.Opening _ -> LaneHealth.State.OPENING;
            case LaneState.Running _ -> LaneHealth.State.RUNNING;
            case LaneState.Recovering _ -> LaneHealth.State.RECOVERING;
            case LaneState.Halted _ -> LaneHealth.State.HALTED;
        };
    }
}
