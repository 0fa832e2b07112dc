package io.brook.streams.landing;

import io.brook.landing.LaneId;
import io.brook.landing.Rejection;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

/// Makes the Kafka records that a refused row becomes: its sealed dead letter and the ledger's correction. They are
/// sent in one transaction with the lander's progress. Thread-safe.
public interface RejectionRecords {
    List<ProducerRecord<byte[], byte[]>> of(LaneId lane, Rejection rejection);

    /// Where the dead letters of a lane's rows are.
    TopicPartition letters(LaneId lane);

    /// Which landing offset a dead letter is about; empty when it is not about a row of this lane's partition.
    OptionalLong landingOffset(LaneId lane, Headers letter);
}
