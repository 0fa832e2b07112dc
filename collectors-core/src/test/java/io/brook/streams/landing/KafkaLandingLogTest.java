package io.brook.streams.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.LandingFailure;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaLandingLogTest {
    private static final TopicPartition ZERO = new TopicPartition("orders.landing", 0);
    private static final LandingPartition PARTITION = new LandingPartition("orders.landing", 0);

    private static final UUID ID = new UUID(0, 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private boolean brokersAnswer = true;
    private final KafkaLandingLog log = new KafkaLandingLog(consumer, List.of("orders.landing"), _ -> id());

    @Test
    void anAssignedPartitionIsPausedUntilTheLanderResumesIt() {
        assign();
        consumer.addRecord(row(0));

        var first = log.poll(Duration.ZERO);
        log.seek(PARTITION, 0);
        log.resume(PARTITION);
        var second = log.poll(Duration.ZERO);

        assertThat(first.assigned()).containsExactly(PARTITION);
        assertThat(first.batches()).isEmpty();
        assertThat(second.assigned()).isEmpty();
        assertThat(second.batches().get(PARTITION))
                .extracting(LandingRecord::offset)
                .containsExactly(0L);
    }

    @Test
    void aRevokedPartitionIsToldOnceAndSeekingItIsIgnored() {
        assign();
        log.poll(Duration.ZERO);
        consumer.rebalance(Set.of());

        var fetch = log.poll(Duration.ZERO);
        log.seek(PARTITION, 5);
        log.resume(PARTITION);
        log.pause(PARTITION);

        assertThat(fetch.revoked()).containsExactly(PARTITION);
        assertThat(log.poll(Duration.ZERO).revoked()).isEmpty();
    }

    @Test
    void recordsComeWithTheirTopicsIdOrComeAgain() {
        assign();
        consumer.addRecord(row(0));
        log.poll(Duration.ZERO);
        log.resume(PARTITION);
        brokersAnswer = false;

        var without = log.poll(Duration.ZERO);
        brokersAnswer = true;
        consumer.addRecord(row(0));
        var with = log.poll(Duration.ZERO);

        assertThat(without.batches()).isEmpty();
        assertThat(with.batches()).containsOnlyKeys(PARTITION);
        assertThat(with.topicIds()).containsExactly(Map.entry("orders.landing", ID));
    }

    @Test
    void aPositionOutOfRangeIsAnAnswerNotAnError() {
        assign();
        log.poll(Duration.ZERO);
        consumer.schedulePollTask(() -> consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZERO, 3L))));

        var fetch = log.poll(Duration.ZERO);

        assertThat(fetch.outOfRange()).containsExactly(PARTITION);
        assertThat(consumer.paused()).containsExactly(ZERO);
    }

    @Test
    void progressIsNotedWithItsBasis() {
        assign();
        log.poll(Duration.ZERO);
        var progress = Progress.of(12, new Progress.Basis(1, new UUID(0, 1), "t"));

        var noted = log.commit(Map.of(PARTITION, progress));

        assertThat(noted).isTrue();
        var committed = consumer.committed(Set.of(ZERO)).get(ZERO);
        assertThat(committed).isNotNull().satisfies(found -> {
            assertThat(found.offset()).isEqualTo(12);
            assertThat(Progress.read(12, found.metadata())).isEqualTo(progress);
        });
    }

    private UUID id() throws LandingFailure {
        if (!brokersAnswer) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "no broker answers");
        }
        return ID;
    }

    private void assign() {
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L));
        consumer.updateEndOffsets(Map.of(ZERO, 10L));
        consumer.rebalance(Set.of(ZERO));
    }

    private static ConsumerRecord<byte[], byte[]> row(long offset) {
        return new ConsumerRecord<>("orders.landing", 0, offset, new byte[0], "{}".getBytes(StandardCharsets.UTF_8));
    }
}
