package io.brook.streams.landing;

import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import io.brook.landing.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Dead letters, the ledger's correction and the group's offset in one transaction; an instance that lost its
/// partition meanwhile is fenced by its group generation. Thread-safe: one transaction at a time.
final class KafkaRejectedRows implements RejectedRows, AutoCloseable {
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final RejectionRecords records;
    private final LetterScan scan;
    private @Nullable Producer<byte[], byte[]> producer;

    /// @param producers makes transactional producers of one and the same transactional id
    KafkaRejectedRows(Supplier<Producer<byte[], byte[]>> producers, RejectionRecords records, LetterScan scan) {
        this.producers = producers;
        this.records = records;
        this.scan = scan;
    }

    @Override
    public synchronized void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress)
            throws LandingFailure {
        var letters =
                rows.stream().flatMap(row -> records.of(lane, row).stream()).toList();
        var offsets = Map.of(
                KafkaLandingLog.to(lane.partition()), new OffsetAndMetadata(progress.next(), progress.metadata()));
        try {
            send(letters, offsets, as);
        } catch (KafkaException e) {
            // What became of the transaction is known again when the next producer of this id has begun.
            discard();
            throw new LandingFailure(
                    LandingFailure.Kind.UNREACHABLE, "dead-lettering " + rows.size() + " refused rows failed", e);
        }
    }

    @Override
    public Set<Long> lettered(LaneId lane, long after, long upTo) throws LandingFailure {
        return scan.between(lane, after, upTo);
    }

    private void send(
            List<ProducerRecord<byte[], byte[]>> letters,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            Membership as) {
        if (!(as instanceof KafkaLandingLog.GroupMember(var member))) {
            throw new IllegalArgumentException("the membership must be of this service's consumer");
        }
        var ready = ready();
        ready.beginTransaction();
        for (var letter : letters) {
            // A failed send fails the transaction's commit.
            var _ = ready.send(letter);
        }
        ready.sendOffsetsToTransaction(offsets, member);
        ready.commitTransaction();
    }

    private Producer<byte[], byte[]> ready() {
        var open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    private void discard() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    @Override
    public synchronized void close() {
        discard();
    }
}
