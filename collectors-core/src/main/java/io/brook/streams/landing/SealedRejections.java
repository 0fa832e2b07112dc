package io.brook.streams.landing;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import io.brook.dlq.DeadLetter;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.LetterHeaders;
import io.brook.landing.LaneId;
import io.brook.landing.Rejection;
import io.brook.record.Arrival;
import io.brook.record.Reason;
import io.brook.streams.LedgerEntry;
import io.brook.streams.LedgerJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// A refused row as a sealed dead letter that carries its landing record, so that a redrive goes to the landing topic;
/// and as a ledger entry that moves one record from landed to dead-lettered.
public final class SealedRejections implements RejectionRecords {
    private static final int NO_SCHEMA = -1;

    private final Contract contract;
    private final DeadLetterOffice office;
    private final String ledgerTopic;
    private final Function<String, String> topicIds;

    /// @param office used by this alone
    /// @param topicIds the id of a source topic by its name
    public SealedRejections(
            Contract contract, DeadLetterOffice office, String ledgerTopic, Function<String, String> topicIds) {
        this.contract = contract;
        this.office = office;
        this.ledgerTopic = ledgerTopic;
        this.topicIds = topicIds;
    }

    @Override
    public synchronized List<ProducerRecord<byte[], byte[]>> of(LaneId lane, Rejection rejection) {
        var collector = collector(lane);
        return List.of(letter(lane, rejection), correction(collector, rejection));
    }

    private CollectorSpec collector(LaneId lane) {
        return contract.collectors().stream()
                .filter(spec -> spec.landing().topic().equals(lane.partition().topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contract " + contract.name() + " has no landing topic "
                        + lane.partition().topic()));
    }

    @Override
    public TopicPartition letters(LaneId lane) {
        return new TopicPartition(
                collector(lane).dlq().topic(), lane.partition().partition());
    }

    @Override
    public OptionalLong landingOffset(LaneId lane, Headers letter) {
        var landing = letter.lastHeader(LetterHeaders.LANDING);
        if (landing == null) {
            return OptionalLong.empty();
        }
        var text = new String(landing.value(), StandardCharsets.UTF_8);
        return text.startsWith(rowsOf(lane))
                ? OptionalLong.of(Long.parseLong(text.substring(rowsOf(lane).length())))
                : OptionalLong.empty();
    }

    private static String rowsOf(LaneId lane) {
        return lane.topicId() + ":" + lane.partition().partition() + ":";
    }

    private ProducerRecord<byte[], byte[]> letter(LaneId lane, Rejection rejection) {
        var row = rejection.record();
        var arrival = new Arrival(rejection.origin(), row.timestamp(), row.key(), row.value(), List.of());
        var sealed = office.seal(DeadLetter.of(Reason.WAREHOUSE_REJECTED, arrival, NO_SCHEMA));
        var headers = new RecordHeaders();
        sealed.headers().forEach(header -> headers.add(header.name(), header.value()));
        headers.add(LetterHeaders.LANDING, (rowsOf(lane) + row.offset()).getBytes(StandardCharsets.UTF_8));
        var to = letters(lane);
        return new ProducerRecord<>(to.topic(), to.partition(), sealed.key(), sealed.value(), headers);
    }

    private ProducerRecord<byte[], byte[]> correction(CollectorSpec collector, Rejection rejection) {
        var origin = rejection.origin();
        var lane = new LedgerEntry.Lane(contract.name(), collector.name(), origin.topic(), origin.partition());
        // No range: it moves a record that an earlier entry has counted.
        var entry = new LedgerEntry(
                lane,
                topicIds.apply(origin.topic()),
                null,
                0,
                -1,
                rejection.late() ? -1 : 0,
                0,
                Map.of(Reason.WAREHOUSE_REJECTED, 1L),
                0,
                0);
        return new ProducerRecord<>(ledgerTopic, lane.key().getBytes(StandardCharsets.UTF_8), LedgerJson.write(entry));
    }
}
