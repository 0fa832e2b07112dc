package io.brook.runtime;

import io.brook.landing.LaneHealth;
import io.brook.landing.Trouble;
import io.brook.runtime.PartHealth.Status;
import io.brook.streams.landing.LandingHealth;
import io.brook.streams.landing.LandingService;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// From the landing topics to the warehouse.
final class LandHalf implements Half {
    private static final String NAME = "lander";
    private static final String CRASHED = "CRASHED";

    /// What the service may take beyond its deadline to let go of everything.
    private static final Duration LETTING_GO = Duration.ofMillis(2500);

    /// Not at work, or not without somebody's help.
    private static final Set<String> IDLE = Set.of(
            "NOT_STARTED",
            "STARTING",
            "DRAINING",
            "STOPPED",
            CRASHED,
            Trouble.REFUSED.name(),
            Trouble.TABLE_MISSING.name());

    private final LandingService service;
    private final TopicWait topics;
    private final Ending ending;

    LandHalf(LandingService service, TopicWait topics, Ending ending) {
        this.service = service;
        this.topics = topics;
        this.ending = ending;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() throws InterruptedException {
        topics.untilReady();
        service.start();
    }

    @Override
    public boolean drain(Duration within, Parting parting) {
        var left = within.minus(LETTING_GO);
        var deadline = left.isPositive() ? left : Duration.ZERO;
        return switch (parting) {
            case RETURNS -> service.stop(deadline);
            case LEAVES -> service.stopAndLeave(deadline);
        };
    }

    /// The warehouse as the lanes find it.
    Part warehouse() {
        return new WarehousePart(service::health);
    }

    /// Also ends the process when the service has crashed: it does not begin again by itself.
    @Override
    public PartHealth health() {
        var landing = service.health();
        if (landing.cause().equals(CRASHED)) {
            ending.ask(ExitCode.FAILED);
        }
        return healthOf(landing);
    }

    /// A lane that halted or whose table is gone, a service that does not work or that the warehouse refuses: down. A
    /// lane that recovers, or a
    /// service that waits for the warehouse, goes on by itself and lags meanwhile: degraded.
    static PartHealth healthOf(LandingHealth landing) {
        var detail = detail(landing);
        var halted = lanesIn(landing, LaneHealth.State.HALTED);
        if (!halted.isEmpty()) {
            return new PartHealth(NAME, Status.DOWN, "HALTED " + halted, detail);
        }
        if (!landing.cause().isEmpty()) {
            var status = IDLE.contains(landing.cause()) ? Status.DOWN : Status.DEGRADED;
            return new PartHealth(NAME, status, landing.cause(), detail);
        }
        var missing = lanes(landing, lane -> lane.cause().equals(Trouble.TABLE_MISSING.name()));
        if (!missing.isEmpty()) {
            return new PartHealth(NAME, Status.DOWN, "WAITING " + missing, detail);
        }
        var recovering = lanesIn(landing, LaneHealth.State.RECOVERING);
        return recovering.isEmpty()
                ? new PartHealth(NAME, Status.UP, null, detail)
                : new PartHealth(NAME, Status.DEGRADED, "RECOVERING " + recovering, detail);
    }

    private static String lanesIn(LandingHealth landing, LaneHealth.State state) {
        return lanes(landing, lane -> lane.state() == state);
    }

    private static String lanes(LandingHealth landing, Predicate<LaneHealth> such) {
        return landing.lanes().stream()
                .filter(such)
                .map(lane -> lane.partition() + " " + lane.cause()
                        + (lane.detail().isEmpty() ? "" : " (" + lane.detail() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String detail(LandingHealth landing) {
        long lag =
                landing.lanes().stream().mapToLong(lane -> lane.lag().orElse(0)).sum();
        return landing.lanes().size() + " lanes, lag " + lag;
    }
}
