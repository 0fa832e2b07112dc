package io.brook.landing;

import static io.brook.landing.LanderTrial.health;
import static io.brook.landing.LanderTrial.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What a person decides about a halted lane, and what becomes of it.
class LanderRulingTest {
    private final LanderTrial trial = new LanderTrial();
    private final FakeKafka kafka = trial.kafka();
    private final FakeWarehouse warehouse = trial.warehouse();

    @Test
    void everyRowIsLandedAgainIntoTheTableThatAPersonNamed() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceTable();
        trial.given(2);

        var next = restarted(landAgainInto("incarnation 2"));
        trial.runOther(next, 10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(kafka.noted(0).flatMap(Progress::basis).map(Progress.Basis::tableIdentity))
                .contains("incarnation 2");
    }

    @Test
    void whatWasDecidedHoldsOnWithoutTheSetting() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceTable();
        var second = restarted(landAgainInto("incarnation 2"));
        trial.runOther(second, 10);
        trial.given(2);

        var third = restarted(Ruling.NONE);
        trial.runOther(third, 10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void whatWasDecidedAboutOneTableIsNotTakenForAWordOnAnother() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceTable();
        trial.runOther(restarted(landAgainInto("incarnation 2")), 10);
        warehouse.replaceTable();

        var third = restarted(landAgainInto("incarnation 2"));
        trial.runOther(third, 5);

        assertThat(health(third).cause()).isEqualTo("TABLE_REPLACED");
        assertThat(warehouse.landed(0)).isEmpty();
    }

    @Test
    void nothingIsLandedAgainIntoATableThatHoldsRows() {
        trial.given(6);
        trial.run(5);
        warehouse.replaceUnderItsChannels();
        trial.given(2);
        trial.step(600);
        trial.process().sink().flushAll();

        var next = restarted(landAgainInto("incarnation 2"));
        trial.runOther(next, 5);

        assertThat(health(next).cause()).isEqualTo("TABLE_NOT_EMPTY");
        assertThat(health(next).detail()).contains("COMMERCE.BRONZE.ORDERS holds 2 of partition 0");
    }

    @Test
    void aDeadLetteredRowIsNotSentAgain() {
        trial.given(3);
        kafka.produceBad(0);
        trial.given(2);
        trial.run(10);
        warehouse.replaceTable();

        var next = restarted(landAgainInto("incarnation 2"));
        trial.runOther(next, 10);

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 4L, 5L);
        assertThat(kafka.letters()).hasSize(1);
    }

    @Test
    void aFormerOwnerCannotCommitOnceEverythingIsLandedAgain() {
        trial.given(3);
        trial.run(5);
        trial.given(2);
        trial.step(600);
        warehouse.replaceUnderItsChannels();

        var next = restarted(landAgainInto("incarnation 2"));
        trial.runOther(next, 10);
        trial.process().sink().flushAll();

        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aLossIsAcceptedExactlyAsItWasFound() {
        trial.given(2);
        trial.run(5);
        warehouse.down(true);
        trial.given(6);
        kafka.expireBefore(0, 5);
        warehouse.down(false);

        var wrong = restarted(new Ruling(Optional.empty(), Set.of(new Ruling.Loss(0, 2, 3))));
        trial.runOther(wrong, 5);
        var right = restarted(new Ruling(Optional.empty(), Set.of(new Ruling.Loss(0, 2, 4))));
        trial.runOther(right, 10);

        assertThat(health(wrong).cause()).isEqualTo("LOST_RANGE");
        assertThat(state(right)).isEqualTo(LaneHealth.State.RUNNING);
        assertThat(health(right).ready()).isTrue();
        assertThat(warehouse.landed(0)).containsExactly(0L, 1L, 5L, 6L, 7L);
    }

    private static Ruling landAgainInto(String identity) {
        return new Ruling(Optional.of(identity), Set.of());
    }

    private LandingProcess restarted(Ruling ruling) {
        var next = new LandingProcess(kafka, warehouse, UnaryOperator.identity(), ruling);
        kafka.assign(0, next.log());
        return next;
    }
}
