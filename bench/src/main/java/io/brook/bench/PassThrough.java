package io.brook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/// The two yardsticks: what Kafka Streams costs by itself, and with a decode that nobody looks at.
final class PassThrough {
    private static final int MAGIC_AND_ID = 5;

    private PassThrough() {}

    static Topology bytes(String source, String target) {
        StreamsBuilder builder = new StreamsBuilder();
        write(read(builder, source), target);
        return builder.build();
    }

    static Topology decoding(String source, String target, Schema schema) {
        StreamsBuilder builder = new StreamsBuilder();
        write(read(builder, source).processValues(() -> new Decode(schema), Named.as("decode")), target);
        return builder.build();
    }

    private static KStream<byte[], byte[]> read(StreamsBuilder builder, String source) {
        return builder.stream(
                source, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("source"));
    }

    private static void write(KStream<byte[], byte[]> stream, String target) {
        stream.to(target, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("target"));
    }

    /// Decodes and forwards the original bytes. Holds decoder state, so each task has its own.
    private static final class Decode implements FixedKeyProcessor<byte[], byte[], byte[]> {
        private final GenericDatumReader<GenericRecord> reader;
        private FixedKeyProcessorContext<byte[], byte[]> context;
        private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
        private @Nullable GenericRecord reused;

        Decode(Schema schema) {
            this.reader = new GenericDatumReader<>(schema);
        }

        @Override
        public void init(FixedKeyProcessorContext<byte[], byte[]> processorContext) {
            this.context = processorContext;
        }

        @Override
        public void process(FixedKeyRecord<byte[], byte[]> message) {
            byte[] value = message.value();
            try {
                decoder = DecoderFactory.get().binaryDecoder(value, MAGIC_AND_ID, value.length - MAGIC_AND_ID, decoder);
                reused = reader.read(reused, decoder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.forward(message);
        }
    }
}
