package io.brook.streams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.brook.record.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Ledger entries as the JSON that the ledger topic carries.
public final class LedgerJson {
    private static final JsonFactory JSON = new JsonFactory();

    private LedgerJson() {}

    public static byte[] write(LedgerEntry entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("contract", entry.lane().contract());
            json.writeStringField("collector", entry.lane().collector());
            json.writeStringField("topic", entry.lane().topic());
            json.writeStringField("topic_id", entry.topicId());
            json.writeNumberField("partition", entry.lane().partition());
            writeCounts(entry, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return out.toByteArray();
    }

    private static void writeCounts(LedgerEntry entry, JsonGenerator json) throws IOException {
        LedgerEntry.Range range = entry.range();
        if (range != null) {
            json.writeNumberField("from", range.from());
            json.writeNumberField("to", range.to());
        }
        json.writeNumberField("in", entry.in());
        json.writeNumberField("landed", entry.landed());
        json.writeNumberField("late", entry.late());
        json.writeNumberField("duplicate", entry.duplicate());
        json.writeObjectFieldStart("dlq");
        for (Map.Entry<Reason, Long> count : entry.dlq().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("quarantined", entry.quarantined());
        json.writeNumberField("parked", entry.parked());
    }

    /// Reads what [#write] wrote; fields added by a later version are passed over.
    ///
    /// @throws IllegalArgumentException when it is no ledger entry
    public static LedgerEntry read(byte[] value) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        Map<Reason, Long> dlq = new EnumMap<>(Reason.class);
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("ledger entry must be a JSON object, was " + json.currentToken());
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                switch (json.nextToken()) {
                    case VALUE_STRING -> texts.put(name, json.getText());
                    case VALUE_NUMBER_INT -> numbers.put(name, json.getLongValue());
                    case START_OBJECT -> readReasons(name, json, dlq);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("ledger entry must be a JSON object, was " + value.length + " bytes", e);
        }
        return entry(texts, numbers, dlq);
    }

    private static void readReasons(String name, JsonParser json, Map<Reason, Long> dlq) throws IOException {
        if (!name.equals("dlq")) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Reason reason = Reason.valueOf(json.currentName());
            json.nextToken();
            dlq.put(reason, json.getLongValue());
        }
    }

    private static LedgerEntry entry(Map<String, String> texts, Map<String, Long> numbers, Map<Reason, Long> dlq) {
        Long from = numbers.get("from");
        Long to = numbers.get("to");
        return new LedgerEntry(
                new LedgerEntry.Lane(
                        text(texts, "contract"),
                        text(texts, "collector"),
                        text(texts, "topic"),
                        Math.toIntExact(number(numbers, "partition"))),
                texts.getOrDefault("topic_id", ""),
                from == null || to == null ? null : new LedgerEntry.Range(from, to),
                number(numbers, "in"),
                number(numbers, "landed"),
                number(numbers, "late"),
                number(numbers, "duplicate"),
                dlq,
                number(numbers, "quarantined"),
                number(numbers, "parked"));
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("ledger entry must have text '" + name + "', has " + texts.keySet());
        }
        return text;
    }

    private static long number(Map<String, Long> numbers, String name) {
        Long number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("ledger entry must have number '" + name + "', has " + numbers.keySet());
        }
        return number;
    }
}
