package io.brook.landing;

import static io.brook.landing.LanderTrial.basis;
import static io.brook.landing.LanderTrial.health;
import static io.brook.landing.LanderTrial.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LanderTest {
    private final LanderTrial trial = new LanderTrial();
    private final FakeKafka kafka = trial.kafka();
    private final FakeWarehouse warehouse = trial.warehouse();
    private final LandingProcess process = trial.process();

    @Test
    void landsEveryRowOnceInOrderAndNotesTheProgress() {
        trial.given(10);

        trial.run(15);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(kafka.noted(0)).map(Progress::next).contains(10L);
    }

    @Test
    void toleratesGapsInTheLog() {
        kafka.produce(0);
        kafka.skip(0, 2);
        kafka.produce(0);
        kafka.skip(0, 1);
        trial.given(1);

        trial.run(5);

        assertThat(warehouse.landed(0)).containsExactly(0L, 3L, 5L);
    }

    @Test
    void resumesAfterTheTokenOfItsOwnOpeningNotAtTheGroupsOffset() {
        trial.given(6);
        trial.run(5);
        kafka.note(FakeKafka.partition(0), Progress.of(2, basis(0)));

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(state(next)).isEqualTo(LaneHealth.State.RUNNING);
    }

    @Test
    void clearsReopensAndSeeksAfterAnInvalidation() {
        trial.given(3);
        trial.step(200);
        process.threads().runAll();
        trial.step(200);
        trial.step(200);
        process.sink().lastLane().invalidate();

        trial.run(10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L);
        assertThat(process.sink().lanes()).hasSizeGreaterThan(1);
    }

    @Test
    void recoversFromADeadClientEvenWhenNoRowsCome() {
        trial.given(1);
        trial.run(5);
        process.sink().killClient();

        trial.run(20);

        assertThat(state(process)).isEqualTo(LaneHealth.State.RUNNING);
        assertThat(process.sink().lanes()).hasSize(2);
    }

    @Test
    void windsBackToTheFirstRowNotSentOnBackpressure() {
        trial.given(8);
        process.sink().pushBack(2);

        trial.run(20);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void pausesWhenTooMuchIsInFlightAndGoesOnWhenItLands() {
        trial.given(40);
        for (int i = 0; i < 20; i++) {
            trial.step(100);
            process.threads().runAll();
        }

        assertThat(process.log().isPaused(0)).isTrue();
        assertThat(process.log().position(0)).isEqualTo(12);

        trial.run(30);

        assertThat(warehouse.landed(0)).hasSize(40);
    }

    @Test
    void anOutageIsLagWithACauseNeverAHalt() {
        trial.given(4);
        warehouse.down(true);

        trial.run(300);
        var during = health(process);
        warehouse.down(false);
        trial.run(40);

        assertThat(during.state()).isNotEqualTo(LaneHealth.State.HALTED);
        assertThat(during.cause()).isEqualTo("UNREACHABLE");
        assertThat(during.ready()).isFalse();
        assertThat(warehouse.landed(0)).hasSize(4);
        assertThat(health(process).ready()).isTrue();
    }

    @Test
    void rowsThatAreAcceptedButNeverCommittedTripTheWatchdogAndInTheEndTheClient() {
        trial.given(4);
        process.sink().stick();

        trial.run(200);

        assertThat(process.sink().renewals()).isPositive();
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void oneOpeningThatHangsDoesNotHoldUpAnotherPartition() {
        kafka.produce(0);
        kafka.produce(1);
        kafka.assign(0, process.log());
        kafka.assign(1, process.log());
        trial.step(100);

        process.threads().run(1);
        trial.step(100);
        trial.step(1000);
        process.sink().flushAll();

        assertThat(warehouse.landed(0).size() + warehouse.landed(1).size()).isEqualTo(1);
    }

    @Test
    void aLateOpeningOfARevokedPartitionIsClosedAndSeeksNothing() {
        trial.given(2);
        trial.step(100);
        var other = new LandingProcess(kafka, warehouse);
        kafka.assign(0, other.log());
        trial.step(100);

        process.threads().runAll();
        trial.step(100);
        process.threads().runAll();

        assertThat(process.sink().lastLane().closed()).isTrue();
        assertThat(process.log().position(0)).isEqualTo(-1);
    }

    @Test
    void drainingBringsHomeWhatWasTakenAndTakesNoMore() {
        trial.given(4);
        trial.step(100);
        process.threads().runAll();
        trial.step(100);
        trial.step(100);
        process.lander().drain();
        trial.given(4);
        assertThat(process.lander().drained()).isFalse();

        trial.run(10);
        process.lander().release(trial.now());

        assertThat(process.lander().drained()).isTrue();
        assertThat(process.sink().flushes()).isEqualTo(1);
        assertThat(warehouse.landed(0)).hasSize(4);
        assertThat(kafka.noted(0)).map(Progress::next).contains(4L);
    }

    @Test
    void aRowWithAColumnThatTheTableDoesNotHaveYetWaitsAndThoseBeforeItLand() {
        trial.given(3);
        kafka.produceLater(0);
        trial.given(2);
        trial.run(20);
        var during = health(process);
        var before = warehouse.landed(0);
        warehouse.addColumn();

        trial.run(40);

        assertThat(before).containsExactly(0L, 1L, 2L);
        assertThat(during.cause()).isEqualTo("TABLE_BEHIND");
        assertThat(during.state()).isNotEqualTo(LaneHealth.State.HALTED);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(health(process).ready()).isTrue();
    }

    @Test
    void tellsLagAndTheAgeOfTheOldestRowThatIsNotDurable() {
        trial.given(4);
        trial.step(100);
        process.threads().runAll();
        trial.step(100);
        trial.step(100);
        trial.step(3000);
        trial.step(300);

        var health = health(process);

        assertThat(health.lag()).isEqualTo(OptionalLong.of(4));
        assertThat(health.oldestUncommitted()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void markersAtTheLogsEndAreNotLag() {
        trial.given(4);
        trial.run(5);
        kafka.skip(0, 1);
        process.log().seek(FakeKafka.partition(0), 5);

        trial.run(10);

        assertThat(health(process).lag()).hasValue(0);
    }
}
