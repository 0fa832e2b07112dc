package io.brook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What one measured process found about itself.
///
/// @param records how many records passed between the two readings
/// @param cpuNanos processor time of the whole process between them: compiler and collector threads included
/// @param elapsedNanos wall time between them
record Measurement(JobKind job, long records, long cpuNanos, long elapsedNanos) {
    private static final ObjectMapper JSON = new ObjectMapper();

    double cpuMicrosPerRecord() {
        return cpuNanos / 1_000.0 / records;
    }

    double recordsPerSecond() {
        return records * 1_000_000_000.0 / elapsedNanos;
    }

    ObjectNode toJson() {
        return JSON.createObjectNode()
                .put("job", job.name())
                .put("records", records)
                .put("cpu_nanos", cpuNanos)
                .put("elapsed_nanos", elapsedNanos);
    }

    static Measurement fromJson(JsonNode node) {
        return new Measurement(
                JobKind.valueOf(node.required("job").asText()),
                node.required("records").asLong(),
                node.required("cpu_nanos").asLong(),
                node.required("elapsed_nanos").asLong());
    }
}
