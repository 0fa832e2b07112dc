package io.brook.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// Schemas and bytes for the tests.
final class Avro {
    /// Writes with Avro's own encoder.
    interface Writing {
        void to(BinaryEncoder encoder) throws IOException;
    }

    private Avro() {}

    static Schema schema(String json) {
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }

    /// A record schema of the name `Order` with these fields.
    static Schema order(String fields) {
        return schema("{'type':'record','name':'Order','namespace':'io.brook.test','fields':[" + fields + "]}");
    }

    static String field(String name, String type) {
        return "{'name':'" + name + "','type':" + type + "}";
    }

    static byte[] value(int id, Writing writing) {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            writing.to(encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WireFormat.frame(id, out.toByteArray());
    }

    static byte[] value(int id, GenericRecord record) {
        return value(id, encoder -> new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder));
    }
}
