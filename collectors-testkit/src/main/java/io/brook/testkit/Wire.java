package io.brook.testkit;

import io.brook.contract.CollectorSpec;
import io.brook.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// Makes Kafka records of messages, as a producer does.
final class Wire {
    private final CollectorSpec collector;
    private final FakeRegistry registry;

    Wire(CollectorSpec collector, FakeRegistry registry) {
        this.collector = collector;
        this.registry = registry;
    }

    TestRecord<byte[], byte[]> record(Message message, Instant now) {
        var headers = new RecordHeaders();
        message.headers().forEach(header -> headers.add(header.name(), header.value()));
        return new TestRecord<>(
                key(message),
                value(message.content()),
                headers,
                message.timestamp().orElse(now));
    }

    private byte @Nullable [] key(Message message) {
        return switch (message.key()) {
            case Message.Key.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
            case Message.Key.Absent _ -> null;
            case Message.Key.OfEvent _ ->
                message.content() instanceof Message.Content.Event event ? keyOf(event.event()) : null;
        };
    }

    private byte @Nullable [] keyOf(GenericRecord event) {
        Object key = event.hasField(collector.key()) ? event.get(collector.key()) : null;
        return key == null ? null : key.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte @Nullable [] value(Message.Content content) {
        return switch (content) {
            case Message.Content.Event event ->
                WireFormat.frame(
                        event.schemaId()
                                .orElseGet(() -> registry.register(event.event().getSchema())),
                        avro(event.event()));
            case Message.Content.Bytes bytes -> array(bytes.value());
            case Message.Content.Tombstone _ -> null;
        };
    }

    private static byte[] avro(GenericRecord event) {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] array(List<Byte> bytes) {
        var array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.get(i);
        }
        return array;
    }
}
