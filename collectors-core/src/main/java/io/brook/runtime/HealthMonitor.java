package io.brook.runtime;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at every part on a thread of its own and keeps the last answer, so that a probe never waits for a slow part
/// and a stuck part shows as a process that no longer lives.
@Singleton
final class HealthMonitor {
    private static final Logger LOGGER = LoggerFactory.getLogger(HealthMonitor.class);

    private final List<Part> parts;
    private final HealthSettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("brook-health").factory());
    private volatile Instant lastLook;
    private volatile Readiness readiness;

    HealthMonitor(Halves halves, HealthSettings settings, InstantSource clock) {
        this.parts = halves.parts();
        this.settings = settings;
        this.clock = clock;
        this.lastLook = clock.instant();
        this.readiness = Readiness.of(List.of(PartHealth.down("process", "STARTING")));
    }

    void start() {
        var _ = looks.scheduleWithFixedDelay(this::look, 0, settings.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// One look at every part.
    void look() {
        var now = Readiness.of(parts.stream().map(HealthMonitor::healthOf).toList());
        if (now.ready() != readiness.ready()) {
            LOGGER.atInfo()
                    .addKeyValue("status", now.status())
                    .addKeyValue("causes", now.causes().toString())
                    .log("readiness changed");
        }
        readiness = now;
        lastLook = clock.instant();
    }

    Readiness readiness() {
        return readiness;
    }

    /// How long ago the last look ended.
    Duration sinceLastLook() {
        return Duration.between(lastLook, clock.instant());
    }

    boolean live() {
        return sinceLastLook().compareTo(settings.wedgedAfter()) < 0;
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }

    private static PartHealth healthOf(Part part) {
        try {
            return part.health();
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("a part could not say how it fares");
            return PartHealth.down(part.getClass().getSimpleName(), e.getClass().getSimpleName());
        }
    }
}
