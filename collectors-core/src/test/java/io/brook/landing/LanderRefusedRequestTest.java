package io.brook.landing;

import static io.brook.landing.LanderTrial.health;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.brook.landing.fake.FakeKafka;
import io.brook.landing.fake.FakeWarehouse;
import io.brook.landing.fake.LandingProcess;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    /// Lets something else happen between each look at the progress and its answer.
    private record SlowView(LogView real, Queue<ThrowingCallable> meanwhile) implements LogView {
        @Override
        public UUID topicId(String topic) throws LandingFailure {
            return real.topicId(topic);
        }

        @Override
        public Map<LandingPartition, Extent> extents(Set<LandingPartition> partitions) throws LandingFailure {
            return real.extents(partitions);
        }

        @Override
        public Optional<Progress> progress(LandingPartition partition) throws LandingFailure {
            var before = real.progress(partition);
            var other = meanwhile.poll();
            if (other != null) {
                assertThatCode(other).doesNotThrowAnyException();
            }
            return before;
        }

        @Override
        public List<LandingRecord> read(LandingPartition partition, long after, long upTo, int limit)
                throws LandingFailure {
            return real.read(partition, after, upTo, limit);
        }
    }

    @Test
    void anOpeningThatWasGivenUpDoesNotDeadLetterTheRowOnceMore() throws LandingFailure {
        var meanwhile = new ArrayDeque<ThrowingCallable>();
        var slow = new AtomicReference<LanderPorts>();
        var process = new LandingProcess(kafka, warehouse, ports -> {
            slow.set(new LanderPorts(
                    ports.log(),
                    new SlowView(ports.view(), meanwhile),
                    ports.sink(),
                    ports.landed(),
                    ports.tables(),
                    ports.rejected(),
                    ports.metrics(),
                    ports.executor()));
            return ports;
        });
        trial.given(2);
        kafka.assign(0, process.log());
        trial.runOther(process, 20);
        long row = kafka.produceUnfit(0);
        var target = new LandingTarget("orders_core", FakeKafka.TOPIC, LandingProcess.TABLE);
        var opening = new LaneOpening(FakeKafka.partition(0), target, slow.get());
        var as = slow.get().log().membership();
        // The first look finds the edition, the second what is noted.
        meanwhile.add(() -> {});
        meanwhile.add(() -> opening.open(as, OptionalLong.of(row)));

        var late = opening.open(as, OptionalLong.of(row));

        assertThat(kafka.letters()).hasSize(1);
        assertThat(late.lettered()).containsExactly(row);
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
