package io.brook.devstack.feed;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;

/// Events as Confluent's serializer writes them: a zero byte, the schema's id, then Avro. Not for several threads.
public final class ConfluentAvro {
    private final int schemaId;
    private final GenericDatumWriter<GenericRecord> writer;

    public ConfluentAvro(int schemaId, Schema schema) {
        this.schemaId = schemaId;
        this.writer = new GenericDatumWriter<>(schema);
    }

    public byte[] encode(GenericRecord event) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = new DataOutputStream(bytes);
            out.writeByte(0);
            out.writeInt(schemaId);
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            writer.write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
