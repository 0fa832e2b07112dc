package io.brook.landing;

import static io.brook.landing.LanderTrial.health;
import static io.brook.landing.LanderTrial.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import org.junit.jupiter.api.Test;

class LanderHaltTest {
    private final LanderTrial trial = new LanderTrial();
    private final FakeKafka kafka = trial.kafka();
    private final FakeWarehouse warehouse = trial.warehouse();
    private final LandingProcess process = trial.process();

    @Test
    void haltsWithTheRangeWhenTheLogLostRowsThatNeverLanded() {
        trial.given(2);
        trial.run(5);
        warehouse.down(true);
        trial.given(6);
        kafka.expireBefore(0, 5);
        warehouse.down(false);

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("LOST_RANGE");
        assertThat(health(next).detail()).contains("offsets 2 to 4");
    }

    @Test
    void haltsWhenRetentionPassesThePositionWhileRunning() {
        trial.given(2);
        trial.run(5);
        kafka.expireBefore(0, 5);

        trial.run(10);

        assertThat(health(process).cause()).isEqualTo("LOST_RANGE");
        assertThat(health(process).detail()).contains("offsets 2 to 4");
    }

    @Test
    void haltsWhenTheLogEndsBeforeTheToken() {
        trial.given(6);
        trial.run(5);
        kafka.truncateFrom(0, 3);

        trial.run(10);

        assertThat(health(process).cause()).isEqualTo("LOG_TRUNCATED");
    }

    @Test
    void haltsWhenTheTokenIsBehindWhatWasAccountedFor() {
        trial.given(6);
        trial.run(15);
        warehouse.travelBack(2);

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TOKEN_REGRESSION");
    }

    @Test
    void haltsWhenThereIsNoTokenThoughRowsWereAccountedFor() {
        trial.given(6);
        trial.run(15);
        warehouse.travelBack(6);

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("NULL_TOKEN_WITH_PROGRESS");
    }

    @Test
    void haltsWhenTheTableIsReplacedUnderIt() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceTable();

        trial.run(20);

        assertThat(health(process).cause()).isEqualTo("TABLE_REPLACED");
    }

    @Test
    void haltsWhenTheTableWasReplacedWhileItWasAway() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceTable();

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TABLE_REPLACED");
    }

    @Test
    void waitsForADroppedTableAndGoesOnWhenTheSameOneIsBack() {
        trial.given(3);
        trial.run(5);
        warehouse.missing(true);
        process.sink().killClient();
        trial.given(3);
        trial.run(40);
        var during = health(process);
        warehouse.missing(false);

        trial.run(40);

        assertThat(during.cause()).isEqualTo("TABLE_MISSING");
        assertThat(warehouse.landed(0)).hasSize(6);
    }

    @Test
    void haltsWhenTheTopicIsMadeAnewUnderItAndLandsItWholeAfterARestart() {
        trial.given(3);
        trial.run(5);
        kafka.recreateTopic();
        trial.run(20);
        assertThat(health(process).cause()).isEqualTo("TOPIC_REPLACED");
        trial.given(2);

        var next = trial.successor();
        trial.runOther(next, 10);

        assertThat(state(next)).isEqualTo(LaneHealth.State.RUNNING);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 0L, 1L);
    }

    @Test
    void noRowOfATopicThatWasMadeAnewGoesThroughTheLaneOfTheOneBefore() {
        trial.given(2);
        trial.run(5);
        kafka.recreateTopic();
        trial.given(6);

        trial.step(300);
        process.sink().flushAll();

        assertThat(health(process).cause()).isEqualTo("TOPIC_REPLACED");
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L);
    }

    @Test
    void aTableReplacedBeforeAnyRowHadLandedIsTakenAsItIs() {
        trial.given(0);
        trial.run(5);
        warehouse.replaceTable();
        trial.given(2);

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L);
        assertThat(kafka.noted(0).flatMap(Progress::basis).map(Progress.Basis::tableIdentity))
                .contains("incarnation 2");
    }

    @Test
    void aTableReplacedWithTheLanesTokenKeptIsNoticedThoughNothingWasAccountedFor() {
        trial.given(3);
        trial.step(100);
        process.threads().runAll();
        trial.step(100);
        trial.step(100);
        process.sink().flushAll();
        warehouse.replaceUnderItsChannels();

        var next = trial.successor();
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TABLE_REPLACED");
    }

    @Test
    void haltsOnARecordThatIsNotAFinishedRow() {
        trial.given(2);
        kafka.appendRaw(0, "{\"ID\":1");
        trial.given(1);

        trial.run(10);

        assertThat(health(process).cause()).isEqualTo("UNREADABLE_ROW");
        assertThat(health(process).detail()).isEqualTo("offset 2");
    }
}
