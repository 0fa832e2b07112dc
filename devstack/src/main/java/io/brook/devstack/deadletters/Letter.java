package io.brook.devstack.deadletters;

import io.brook.dlq.LetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A dead letter as its topic shows it without a key: where the record came from, and why it was refused.
final class Letter {
    private final String position;
    private final String reason;
    private final String firstSeen;
    private final long timestamp;
    private final byte[] envelope;

    private Letter(String position, String reason, String firstSeen, long timestamp, byte[] envelope) {
        this.position = position;
        this.reason = reason;
        this.firstSeen = firstSeen;
        this.timestamp = timestamp;
        this.envelope = envelope;
    }

    static Letter of(ConsumerRecord<byte[], byte[]> entry) {
        return new Letter(
                text(entry.key()),
                header(entry, LetterHeaders.REASON),
                header(entry, LetterHeaders.FIRST_SEEN),
                entry.timestamp(),
                entry.value() == null ? new byte[0] : entry.value());
    }

    /// Whether a record of a dead-letter topic belongs to a contract.
    static boolean isOf(ConsumerRecord<byte[], byte[]> entry, String contract) {
        return header(entry, LetterHeaders.CONTRACT).equals(contract);
    }

    private static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] utf8) {
        return utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8);
    }

    /// `topic:partition:offset` of the record.
    String position() {
        return position;
    }

    String reason() {
        return reason;
    }

    /// The position of the event that it conflicts with; empty when it conflicts with none.
    String firstSeen() {
        return firstSeen;
    }

    /// When it was dead-lettered, in epoch milliseconds.
    long timestamp() {
        return timestamp;
    }

    byte[] envelope() {
        return envelope;
    }

    /// Where it comes from and why: never content.
    @Override
    public String toString() {
        return position + " " + reason;
    }
}
