package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanderTest {
    private final FakeKafka kafka = new FakeKafka();
    private final FakeWarehouse warehouse = new FakeWarehouse();
    private final LandingProcess process = new LandingProcess(kafka, warehouse);
    private Instant now = Instant.EPOCH;

    @Test
    void landsEveryRowOnceInOrderAndNotesTheProgress() {
        given(10);

        run(15);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(kafka.noted(0)).map(Progress::next).contains(10L);
    }

    @Test
    void toleratesGapsInTheLog() {
        kafka.produce(0);
        kafka.skip(0, 2);
        kafka.produce(0);
        kafka.skip(0, 1);
        given(1);

        run(5);

        assertThat(warehouse.landed(0)).containsExactly(0L, 3L, 5L);
    }

    @Test
    void resumesAfterTheTokenOfItsOwnOpeningNotAtTheGroupsOffset() {
        given(6);
        run(5);
        kafka.note(FakeKafka.partition(0), Progress.of(2, basis(0)));

        var next = successor();
        runOther(next, 5);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(state(next)).isEqualTo(LaneHealth.State.RUNNING);
    }

    @Test
    void clearsReopensAndSeeksAfterAnInvalidation() {
        given(3);
        step(200);
        process.threads().runAll();
        step(200);
        step(200);
        process.sink().lastLane().invalidate();

        run(10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L);
        assertThat(process.sink().lanes()).hasSizeGreaterThan(1);
    }

    @Test
    void recoversFromADeadClientEvenWhenNoRowsCome() {
        given(1);
        run(5);
        process.sink().killClient();

        run(20);

        assertThat(state(process)).isEqualTo(LaneHealth.State.RUNNING);
        assertThat(process.sink().lanes()).hasSize(2);
    }

    @Test
    void windsBackToTheFirstRowNotSentOnBackpressure() {
        given(8);
        process.sink().pushBack(2);

        run(20);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void pausesWhenTooMuchIsInFlightAndGoesOnWhenItLands() {
        given(40);
        for (int i = 0; i < 20; i++) {
            step(100);
            process.threads().runAll();
        }

        assertThat(process.log().isPaused(0)).isTrue();
        assertThat(process.log().position(0)).isEqualTo(12);

        run(30);

        assertThat(warehouse.landed(0)).hasSize(40);
    }

    @Test
    void anOutageIsLagWithACauseNeverAHalt() {
        given(4);
        warehouse.down(true);

        run(300);
        var during = health(process);
        warehouse.down(false);
        run(40);

        assertThat(during.state()).isNotEqualTo(LaneHealth.State.HALTED);
        assertThat(during.cause()).isEqualTo("UNREACHABLE");
        assertThat(during.ready()).isFalse();
        assertThat(warehouse.landed(0)).hasSize(4);
        assertThat(health(process).ready()).isTrue();
    }

    @Test
    void rowsThatAreAcceptedButNeverCommittedTripTheWatchdogAndInTheEndTheClient() {
        given(4);
        process.sink().stick();

        run(200);

        assertThat(process.sink().renewals()).isPositive();
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void oneOpeningThatHangsDoesNotHoldUpAnotherPartition() {
        kafka.produce(0);
        kafka.produce(1);
        kafka.assign(0, process.log());
        kafka.assign(1, process.log());
        step(100);

        process.threads().run(1);
        step(100);
        step(1000);
        process.sink().flushAll();

        assertThat(warehouse.landed(0).size() + warehouse.landed(1).size()).isEqualTo(1);
    }

    @Test
    void aLateOpeningOfARevokedPartitionIsClosedAndSeeksNothing() {
        given(2);
        step(100);
        var other = new LandingProcess(kafka, warehouse);
        kafka.assign(0, other.log());
        step(100);

        process.threads().runAll();
        step(100);
        process.threads().runAll();

        assertThat(process.sink().lastLane().closed()).isTrue();
        assertThat(process.log().position(0)).isEqualTo(-1);
    }

    @Test
    void haltsWithTheRangeWhenTheLogLostRowsThatNeverLanded() {
        given(2);
        run(5);
        warehouse.down(true);
        given(6);
        kafka.expireBefore(0, 5);
        warehouse.down(false);

        var next = successor();
        runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("LOST_RANGE");
        assertThat(health(next).detail()).contains("offsets 2 to 4");
    }

    @Test
    void haltsWhenRetentionPassesThePositionWhileRunning() {
        given(2);
        run(5);
        kafka.expireBefore(0, 5);

        run(10);

        assertThat(health(process).cause()).isEqualTo("LOST_RANGE");
        assertThat(health(process).detail()).contains("offsets 2 to 4");
    }

    @Test
    void haltsWhenTheLogEndsBeforeTheToken() {
        given(6);
        run(5);
        kafka.truncateFrom(0, 3);

        run(10);

        assertThat(health(process).cause()).isEqualTo("LOG_TRUNCATED");
    }

    @Test
    void haltsWhenTheTokenIsBehindWhatWasAccountedFor() {
        given(6);
        run(15);
        warehouse.travelBack(2);

        var next = successor();
        runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TOKEN_REGRESSION");
    }

    @Test
    void haltsWhenThereIsNoTokenThoughRowsWereAccountedFor() {
        given(6);
        run(15);
        warehouse.travelBack(6);

        var next = successor();
        runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("NULL_TOKEN_WITH_PROGRESS");
    }

    @Test
    void haltsWhenTheTableIsReplacedUnderIt() {
        given(6);
        run(5);
        warehouse.replaceTable();

        run(20);

        assertThat(health(process).cause()).isEqualTo("TABLE_REPLACED");
    }

    @Test
    void haltsWhenTheTableWasReplacedWhileItWasAway() {
        given(6);
        run(5);
        warehouse.replaceTable();

        var next = successor();
        runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TABLE_REPLACED");
    }

    @Test
    void waitsForADroppedTableAndGoesOnWhenTheSameOneIsBack() {
        given(3);
        run(5);
        warehouse.missing(true);
        process.sink().killClient();
        given(3);
        run(40);
        var during = health(process);
        warehouse.missing(false);

        run(40);

        assertThat(during.cause()).isEqualTo("TABLE_MISSING");
        assertThat(warehouse.landed(0)).hasSize(6);
    }

    @Test
    void haltsWhenTheTopicIsMadeAnewUnderItAndLandsItWholeAfterARestart() {
        given(3);
        run(5);
        kafka.recreateTopic();
        run(20);
        assertThat(health(process).cause()).isEqualTo("TOPIC_REPLACED");
        given(2);

        var next = successor();
        runOther(next, 10);

        assertThat(state(next)).isEqualTo(LaneHealth.State.RUNNING);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 0L, 1L);
    }

    @Test
    void haltsOnARecordThatIsNotAFinishedRow() {
        given(2);
        kafka.appendRaw(0, "{\"ID\":1");
        given(1);

        run(10);

        assertThat(health(process).cause()).isEqualTo("UNREADABLE_ROW");
        assertThat(health(process).detail()).isEqualTo("offset 2");
    }

    @Test
    void deadLettersExactlyTheRowsThatTheWarehouseRefused() {
        given(3);
        kafka.produceBad(0);
        given(2);
        kafka.produceBad(0);

        run(10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 4L, 5L);
        assertThat(kafka.letters())
                .extracting(letter -> letter.record().offset())
                .containsExactly(3L, 6L);
        assertThat(kafka.letters().getFirst().origin()).hasToString("orders.v1:0:1003");
        assertThat(kafka.noted(0).flatMap(Progress::basis).map(Progress.Basis::rowErrors))
                .contains(2L);
        assertThat(kafka.noted(0)).map(Progress::next).contains(7L);
    }

    @Test
    void findsRowsThatWereRefusedJustBeforeACrash() {
        given(3);
        run(5);
        kafka.produceBad(0);
        given(1);
        step(600);
        step(100);
        process.sink().flushAll();

        var next = successor();
        runOther(next, 10);

        assertThat(kafka.letters())
                .extracting(letter -> letter.record().offset())
                .containsExactly(3L);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 4L);
    }

    @Test
    void doesNotRepeatADeadLetteringWhoseAnswerWasLost() {
        given(1);
        kafka.produceBad(0);
        kafka.loseNextAnswer();

        run(40);

        assertThat(kafka.letters()).hasSize(1);
        assertThat(kafka.noted(0)).map(Progress::next).contains(2L);
    }

    @Test
    void haltsWithTheRangeWhenTheTableDoesNotExplainTheErrors() {
        given(3);
        run(5);
        given(2);
        kafka.produceBad(0);
        step(600);
        step(100);
        process.sink().flushAll();
        warehouse.lose(0, 3);

        run(60);

        assertThat(health(process).cause()).isEqualTo("ROW_ERRORS_UNACCOUNTED");
        assertThat(health(process).detail()).contains("1 refused rows in offsets 3 to 5", "2 are not in the table");
        assertThat(kafka.letters()).isEmpty();
    }

    @Test
    void progressStandsStillUntilRefusedRowsAreDeadLettered() {
        given(3);
        run(5);
        kafka.produceBad(0);
        for (int i = 0; i < 4; i++) {
            step(600);
            process.sink().flushAll();
        }

        process.threads().run(0);
        run(0);

        assertThat(kafka.letters()).isEmpty();
        assertThat(kafka.noted(0)).map(Progress::next).contains(3L);
    }

    @Test
    void drainingBringsHomeWhatWasTakenAndTakesNoMore() {
        given(4);
        step(100);
        process.threads().runAll();
        step(100);
        step(100);
        process.lander().drain();
        given(4);
        assertThat(process.lander().drained()).isFalse();

        run(10);
        process.lander().release(now);

        assertThat(process.lander().drained()).isTrue();
        assertThat(process.sink().flushes()).isEqualTo(1);
        assertThat(warehouse.landed(0)).hasSize(4);
        assertThat(kafka.noted(0)).map(Progress::next).contains(4L);
    }

    @Test
    void tellsLagAndTheAgeOfTheOldestRowThatIsNotDurable() {
        given(4);
        step(100);
        process.threads().runAll();
        step(100);
        step(100);
        step(3000);
        step(300);

        var health = health(process);

        assertThat(health.lag()).isEqualTo(OptionalLong.of(4));
        assertThat(health.oldestUncommitted()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void markersAtTheLogsEndAreNotLag() {
        given(4);
        run(5);
        kafka.skip(0, 1);
        process.log().seek(FakeKafka.partition(0), 5);

        run(10);

        assertThat(health(process).lag()).hasValue(0);
    }

    private static Progress.Basis basis(long errors) {
        return new Progress.Basis(errors, new UUID(0, 1), "incarnation 1");
    }

    private void given(int rows) {
        for (int i = 0; i < rows; i++) {
            kafka.produce(0);
        }
        kafka.assign(0, process.log());
    }

    private LandingProcess successor() {
        var next = new LandingProcess(kafka, warehouse);
        kafka.assign(0, next.log());
        return next;
    }

    private void step(long millis) {
        now = now.plusMillis(millis);
        process.step(now);
    }

    private void run(int rounds) {
        for (int i = 0; i < rounds; i++) {
            step(600);
            process.threads().runAll();
            process.sink().flushAll();
        }
        step(600);
    }

    private void runOther(LandingProcess other, int rounds) {
        for (int i = 0; i < rounds; i++) {
            now = now.plusMillis(600);
            other.step(now);
            other.threads().runAll();
            other.sink().flushAll();
        }
        now = now.plusMillis(600);
        other.step(now);
    }

    private static LaneHealth health(LandingProcess process) {
        return process.lander().health().getFirst();
    }

    private static LaneHealth.State state(LandingProcess process) {
        return health(process).state();
    }
}
