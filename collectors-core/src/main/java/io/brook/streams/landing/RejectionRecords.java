package io.brook.streams.landing;

import io.brook.landing.LaneId;
import io.brook.landing.Rejection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Makes the Kafka records that a refused row becomes: its sealed dead letter and the ledger's correction. They are
/// sent in one transaction with the lander's progress. Thread-safe.
public interface RejectionRecords {
    List<ProducerRecord<byte[], byte[]>> of(LaneId lane, Rejection rejection);
}
