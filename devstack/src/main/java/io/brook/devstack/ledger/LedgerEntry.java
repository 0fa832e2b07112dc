package io.brook.devstack.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One record of the ledger topic: what became of a range of source offsets.
///
/// @param range empty when the entry only moves parked records
public record LedgerEntry(String contract, Lane lane, Optional<OffsetRange> range, Tally tally) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads one.
    ///
    /// @throws IllegalArgumentException when it is no ledger record
    public static LedgerEntry parse(byte[] json) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            var lane = new Lane(
                    text(node, "topic"), node.path("topic_id").asText(), Math.toIntExact(count(node, "partition")));
            return new LedgerEntry(text(node, "contract"), lane, range(node), tally(node));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a ledger record must be a JSON object", e);
        }
    }

    private static Optional<OffsetRange> range(JsonNode node) {
        return node.hasNonNull("from")
                ? Optional.of(new OffsetRange(count(node, "from"), count(node, "to")))
                : Optional.empty();
    }

    private static Tally tally(JsonNode node) {
        SortedMap<String, Long> dlq = new TreeMap<>();
        node.path("dlq")
                .properties()
                .forEach(entry -> dlq.put(entry.getKey(), entry.getValue().asLong()));
        return new Tally(
                count(node, "in"),
                count(node, "landed"),
                count(node, "late"),
                count(node, "duplicate"),
                dlq,
                count(node, "quarantined"),
                count(node, "parked"));
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new IllegalArgumentException("a ledger record must have text '" + name + "'");
        }
        return node.path(name).asText();
    }

    private static long count(JsonNode node, String name) {
        if (!node.path(name).isIntegralNumber()) {
            throw new IllegalArgumentException("a ledger record must have a whole number '" + name + "'");
        }
        return node.path(name).asLong();
    }
}
