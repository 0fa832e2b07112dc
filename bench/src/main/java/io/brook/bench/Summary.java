package io.brook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the rounds say together: medians, because one disturbed round must not decide.
record Summary(List<Measurement> measurements) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Summary {
        measurements = List.copyOf(measurements);
    }

    double cpuMicrosPerRecord(JobKind job) {
        return median(job, Measurement::cpuMicrosPerRecord);
    }

    double recordsPerSecond(JobKind job) {
        return median(job, Measurement::recordsPerSecond);
    }

    /// This job's processor time per record, as a multiple of the byte pass-through's.
    double cpuRatio(JobKind job) {
        return cpuMicrosPerRecord(job) / cpuMicrosPerRecord(JobKind.BYTES);
    }

    private double median(JobKind job, ToDoubleFunction<Measurement> figure) {
        double[] sorted = measurements.stream()
                .filter(measurement -> measurement.job() == job)
                .mapToDouble(figure)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    ObjectNode toJson() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode jobs = root.putArray("jobs");
        for (JobKind job : JobKind.values()) {
            jobs.addObject()
                    .put("job", job.letter())
                    .put("title", job.title())
                    .put("cpu_us_per_record", rounded(cpuMicrosPerRecord(job)))
                    .put("records_per_second", Math.round(recordsPerSecond(job)))
                    .put("cpu_ratio", rounded(cpuRatio(job)));
        }
        ArrayNode rounds = root.putArray("measurements");
        measurements.forEach(measurement -> rounds.add(measurement.toJson()));
        return root;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1_000) / 1_000.0;
    }
}
