package io.brook.landing;

import static io.brook.landing.LanderTrial.health;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import org.junit.jupiter.api.Test;

class LanderRefusedRowsTest {
    private final LanderTrial trial = new LanderTrial();
    private final FakeKafka kafka = trial.kafka();
    private final FakeWarehouse warehouse = trial.warehouse();
    private final LandingProcess process = trial.process();

    @Test
    void deadLettersExactlyTheRowsThatTheWarehouseRefused() {
        trial.given(3);
        kafka.produceBad(0);
        trial.given(2);
        kafka.produceBad(0);

        trial.run(10);

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
        trial.given(3);
        trial.run(5);
        kafka.produceBad(0);
        trial.given(1);
        trial.step(600);
        trial.step(100);
        process.sink().flushAll();

        var next = trial.successor();
        trial.runOther(next, 10);

        assertThat(kafka.letters())
                .extracting(letter -> letter.record().offset())
                .containsExactly(3L);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 4L);
    }

    @Test
    void doesNotRepeatADeadLetteringWhoseAnswerWasLost() {
        trial.given(1);
        kafka.produceBad(0);
        kafka.loseNextAnswer();

        trial.run(40);

        assertThat(kafka.letters()).hasSize(1);
        assertThat(kafka.noted(0)).map(Progress::next).contains(2L);
    }

    @Test
    void haltsWithTheRangeWhenTheTableDoesNotExplainTheErrors() {
        trial.given(3);
        trial.run(5);
        trial.given(2);
        kafka.produceBad(0);
        trial.step(600);
        trial.step(100);
        process.sink().flushAll();
        warehouse.lose(0, 3);

        trial.run(60);

        assertThat(health(process).cause()).isEqualTo("ROW_ERRORS_UNACCOUNTED");
        assertThat(health(process).detail()).contains("1 refused rows in offsets 3 to 5", "2 are not in the table");
        assertThat(kafka.letters()).isEmpty();
    }

    @Test
    void progressStandsStillUntilRefusedRowsAreDeadLettered() {
        trial.given(3);
        trial.run(5);
        kafka.produceBad(0);
        for (int i = 0; i < 4; i++) {
            trial.step(600);
            process.sink().flushAll();
        }

        process.threads().run(0);
        trial.run(0);

        assertThat(kafka.letters()).isEmpty();
        assertThat(kafka.noted(0)).map(Progress::next).contains(3L);
    }
}
