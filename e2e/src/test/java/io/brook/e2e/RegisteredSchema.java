package io.brook.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// A schema with the id that the registry knows it by, and bytes written in it.
record RegisteredSchema(int id, Schema schema) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The newest of a subject.
    static RegisteredSchema latest(String registry, String subject) throws IOException, InterruptedException {
        JsonNode answer = ask(request(registry, subject + "/versions/latest").GET());
        return new RegisteredSchema(
                answer.required("id").asInt(),
                new Schema.Parser().parse(answer.required("schema").asText()));
    }

    /// Registers a schema that the contract does not expect.
    static RegisteredSchema register(String registry, String subject, Schema schema)
            throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
        JsonNode answer = ask(request(registry, subject + "/versions")
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return new RegisteredSchema(answer.required("id").asInt(), schema);
    }

    /// Confluent's wire format: a zero, the id, the Avro body.
    byte[] encode(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES + 1).putInt(1, id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static HttpRequest.Builder request(String registry, String path) {
        return HttpRequest.newBuilder(URI.create(registry + "/subjects/" + path));
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the registry must take " + answer.uri() + ", answered " + answer.statusCode()
                        + " " + answer.body());
            }
            return parse(answer.body());
        }
    }

    private static JsonNode parse(String body) throws JsonProcessingException {
        return JSON.readTree(body);
    }
}
