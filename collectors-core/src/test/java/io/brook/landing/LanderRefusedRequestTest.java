package io.brook.landing;

import static io.brook.landing.LanderTrial.health;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import org.junit.jupiter.api.Test;

/// Requests that the warehouse refuses as a whole, whenever they come.
class LanderRefusedRequestTest {
    private final LanderTrial trial = new LanderTrial();
    private final FakeKafka kafka = trial.kafka();
    private final FakeWarehouse warehouse = trial.warehouse();

    @Test
    void theOneRowThatIsRefusedAloneIsDeadLetteredAndAllOthersLand() {
        trial.given(5);
        kafka.produceUnfit(0);
        trial.given(5);

        trial.run(80);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 6L, 7L, 8L, 9L, 10L);
        assertThat(kafka.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.origin()).hasToString("orders.v1:0:1005"));
        assertThat(kafka.noted(0)).map(Progress::next).contains(11L);
        assertThat(health(trial.process()).ready()).isTrue();
        assertThat(health(trial.process()).rejected()).isEqualTo(1);
    }

    @Test
    void aRefusedRowAtTheLogsEndIsNeitherLagNorDebt() {
        trial.given(2);
        kafka.produceUnfit(0);
        trial.given(0);

        trial.run(60);

        assertThat(kafka.letters()).hasSize(1);
        assertThat(health(trial.process()).lag()).hasValue(0);
        assertThat(health(trial.process()).oldestUncommitted()).isZero();
        assertThat(health(trial.process()).ready()).isTrue();
    }

    @Test
    void aSuccessorDoesNotSendARowThatIsDeadLettered() {
        trial.given(2);
        kafka.produceUnfit(0);
        trial.given(0);
        trial.run(60);
        trial.given(3);

        var next = trial.successor();
        trial.runOther(next, 10);

        assertThat(kafka.letters()).hasSize(1);
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 3L, 4L, 5L);
    }

    @Test
    void aRefusalThatDoesNotComeAgainCostsNoRow() {
        trial.given(9);
        trial.process().sink().refuseNext();

        trial.run(60);

        assertThat(warehouse.landed(0)).hasSize(9);
        assertThat(kafka.letters()).isEmpty();
    }

    @Test
    void aLetterWhoseAnswerWasLostIsNotRepeated() {
        trial.given(2);
        kafka.produceUnfit(0);
        trial.given(3);
        kafka.loseNextAnswer();

        trial.run(80);

        assertThat(kafka.letters()).hasSize(1);
        assertThat(warehouse.landed(0)).hasSize(5);
    }
}
