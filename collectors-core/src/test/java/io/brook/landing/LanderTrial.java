package io.brook.landing;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import java.time.Instant;
import java.util.UUID;

/// A lander with a log and a warehouse of its own, on a clock that only the test moves.
final class LanderTrial {
    private final FakeKafka kafka = new FakeKafka();
    private final FakeWarehouse warehouse = new FakeWarehouse();
    private final LandingProcess process = new LandingProcess(kafka, warehouse);
    private Instant now = Instant.EPOCH;

    FakeKafka kafka() {
        return kafka;
    }

    FakeWarehouse warehouse() {
        return warehouse;
    }

    LandingProcess process() {
        return process;
    }

    Instant now() {
        return now;
    }

    static Progress.Basis basis(long errors) {
        return new Progress.Basis(errors, new UUID(0, 1), "incarnation 1");
    }

    void given(int rows) {
        for (int i = 0; i < rows; i++) {
            kafka.produce(0);
        }
        kafka.assign(0, process.log());
    }

    LandingProcess successor() {
        var next = new LandingProcess(kafka, warehouse);
        kafka.assign(0, next.log());
        return next;
    }

    void step(long millis) {
        now = now.plusMillis(millis);
        process.step(now);
    }

    void run(int rounds) {
        for (int i = 0; i < rounds; i++) {
            step(600);
            process.threads().runAll();
            process.sink().flushAll();
        }
        step(600);
    }

    void runOther(LandingProcess other, int rounds) {
        for (int i = 0; i < rounds; i++) {
            now = now.plusMillis(600);
            other.step(now);
            other.threads().runAll();
            other.sink().flushAll();
        }
        now = now.plusMillis(600);
        other.step(now);
    }

    static LaneHealth health(LandingProcess process) {
        return process.lander().health().getFirst();
    }

    static LaneHealth.State state(LandingProcess process) {
        return health(process).state();
    }
}
