package io.brook.streams;

import io.brook.dlq.DeadLetter;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.SealedLetter;
import io.brook.record.Arrival;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/// The three ways out of the topology. Belongs to one task.
final class Outlets {
    private final ProcessorContext<Routed, byte[]> context;
    private final Names names;
    private final DeadLetterOffice office;

    Outlets(ProcessorContext<Routed, byte[]> context, Names names, DeadLetterOffice office) {
        this.context = context;
        this.names = names;
        this.office = office;
    }

    void land(Arrival arrival, byte[] row) {
        Routed key = new Routed(arrival.key(), arrival.position().partition());
        context.forward(new Record<>(key, row, arrival.timestamp()), names.landing());
    }

    void deadLetter(DeadLetter letter) {
        SealedLetter sealed = office.seal(letter);
        RecordHeaders headers = new RecordHeaders();
        sealed.headers().forEach(header -> headers.add(header.name(), header.value()));
        Arrival arrival = letter.arrival();
        Routed key = new Routed(sealed.key(), arrival.position().partition());
        context.forward(new Record<>(key, sealed.value(), arrival.timestamp(), headers), names.dlq());
    }

    void ledger(LedgerEntry entry) {
        byte[] key = entry.lane().key().getBytes(StandardCharsets.UTF_8);
        Routed routed = new Routed(key, entry.lane().partition());
        long now = context.currentSystemTimeMs();
        context.forward(new Record<>(routed, LedgerJson.write(entry), now), names.ledger());
    }
}
