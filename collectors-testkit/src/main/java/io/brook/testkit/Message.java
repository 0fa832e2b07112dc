package io.brook.testkit;

import io.brook.record.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/// A record on its way to a source topic. Immutable; each `with…` and `without…` gives another one.
///
/// What is left out follows from the event: its key from the contract's key column, its schema id from the registry,
/// its timestamp from the harness' clock.
public final class Message {
    /// What the value is made of.
    sealed interface Content {
        record Event(GenericRecord event, Optional<Integer> schemaId) implements Content {}

        record Bytes(List<Byte> value) implements Content {}

        record Tombstone() implements Content {}
    }

    /// Where the key comes from.
    sealed interface Key {
        record OfEvent() implements Key {}

        record Text(String text) implements Key {}

        record Absent() implements Key {}
    }

    private final Content content;
    private final Key key;
    private final Optional<Instant> timestamp;
    private final List<Header> headers;

    private Message(Content content, Key key, Optional<Instant> timestamp, List<Header> headers) {
        this.content = content;
        this.key = key;
        this.timestamp = timestamp;
        this.headers = List.copyOf(headers);
    }

    /// An event in the wire format.
    public static Message of(GenericRecord event) {
        return new Message(new Content.Event(event, Optional.empty()), new Key.OfEvent(), Optional.empty(), List.of());
    }

    /// Any bytes as the value, with this key.
    public static Message raw(String key, byte... value) {
        var copy = new ArrayList<Byte>(value.length);
        for (byte b : value) {
            copy.add(b);
        }
        return new Message(new Content.Bytes(copy), new Key.Text(key), Optional.empty(), List.of());
    }

    /// A key without a value.
    public static Message tombstone(String key) {
        return new Message(new Content.Tombstone(), new Key.Text(key), Optional.empty(), List.of());
    }

    /// With this key instead of the event's own.
    public Message withKey(String text) {
        return new Message(content, new Key.Text(text), timestamp, headers);
    }

    public Message withoutKey() {
        return new Message(content, new Key.Absent(), timestamp, headers);
    }

    /// Appended at this time instead of the harness' now.
    public Message withTimestamp(Instant at) {
        return new Message(content, key, Optional.of(at), headers);
    }

    /// With one more header.
    public Message withHeader(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Message(content, key, timestamp, more);
    }

    /// Under this schema id, whatever the registry says.
    ///
    /// @throws IllegalStateException when the message is not an event
    public Message withSchemaId(int id) {
        if (content instanceof Content.Event event) {
            return new Message(new Content.Event(event.event(), Optional.of(id)), key, timestamp, headers);
        }
        throw new IllegalStateException("only an event has a schema id");
    }

    Content content() {
        return content;
    }

    Key key() {
        return key;
    }

    Optional<Instant> timestamp() {
        return timestamp;
    }

    List<Header> headers() {
        return headers;
    }
}
