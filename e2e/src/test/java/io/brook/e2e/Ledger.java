package io.brook.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/// What `./brook ledger CONTRACT --json` says of a contract as a whole.
record Ledger(
        boolean balanced,
        long in,
        long landed,
        long late,
        long duplicate,
        Map<String, Long> dlq,
        long quarantined,
        long parked) {
    static Ledger of(JsonNode json) {
        Map<String, Long> dlq = new TreeMap<>();
        json.required("dlq")
                .properties()
                .forEach(entry -> dlq.put(entry.getKey(), entry.getValue().asLong()));
        return new Ledger(
                json.required("balanced").asBoolean(),
                json.required("in").asLong(),
                json.required("landed").asLong(),
                json.required("late").asLong(),
                json.required("duplicate").asLong(),
                dlq,
                json.required("quarantined").asLong(),
                json.required("parked").asLong());
    }

    long deadLetters() {
        return dlq.values().stream().mapToLong(Long::longValue).sum();
    }

    long deadLetters(String reason) {
        return dlq.getOrDefault(reason, 0L);
    }

    /// The sum of all outcomes, computed here and not by the product.
    long outcomes() {
        return landed + duplicate + deadLetters() + quarantined + parked;
    }

    Ledger minus(Ledger earlier) {
        Map<String, Long> difference = new TreeMap<>(dlq);
        earlier.dlq.forEach((reason, count) -> difference.merge(reason, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return new Ledger(
                balanced,
                in - earlier.in,
                landed - earlier.landed,
                late - earlier.late,
                duplicate - earlier.duplicate,
                difference,
                quarantined - earlier.quarantined,
                parked - earlier.parked);
    }
}
