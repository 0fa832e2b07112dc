package io.brook.devstack.crowd;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record to send, and its fate.
///
/// Holds arrays that are its own.
public final class Message {
    private final int partition;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final List<Header> headers;
    private final Fate fate;

    private Message(int partition, byte @Nullable [] key, byte @Nullable [] value, Tag tag) {
        this.partition = partition;
        this.key = key;
        this.value = value;
        this.headers = tag.headers();
        this.fate = tag.fate();
    }

    private record Tag(Fate fate, List<Header> headers) {}

    static Message of(int partition, byte @Nullable [] key, byte @Nullable [] value, Fate fate) {
        return new Message(partition, key, value, new Tag(fate, List.of()));
    }

    Message with(List<Header> more) {
        return new Message(partition, key, value, new Tag(fate, List.copyOf(more)));
    }

    public int partition() {
        return partition;
    }

    public byte @Nullable [] key() {
        return key;
    }

    public byte @Nullable [] value() {
        return value;
    }

    public List<Header> headers() {
        return headers;
    }

    public Fate fate() {
        return fate;
    }
}
