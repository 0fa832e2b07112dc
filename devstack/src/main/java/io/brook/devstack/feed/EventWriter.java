package io.brook.devstack.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Events of one schema into one topic.
final class EventWriter implements AutoCloseable {
    private final RecordProducer producer;
    private final ConfluentAvro encoder;
    private final Pace pace;

    EventWriter(String bootstrap, String topic, ConfluentAvro encoder, Pace pace) {
        this.producer = new RecordProducer(bootstrap, topic);
        this.encoder = encoder;
        this.pace = pace;
    }

    void write(Mapped.Event event) {
        pace.next();
        String key = event.key();
        producer.send(key == null ? null : key.getBytes(StandardCharsets.UTF_8), encoder.encode(event.event()));
    }

    /// @throws IOException when the broker has not taken everything
    @Override
    public void close() throws IOException {
        producer.close();
    }
}
