package io.brook.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one measured process is told, as `key=value` arguments.
///
/// @param round counted from 1; makes the application id and the output topics the run's own
/// @param warmup records that pass before the measurement begins
/// @param records records that are measured
record JobSettings(
        JobKind job, int round, String bootstrap, long warmup, long records, int threads, Path stateDirectory) {

    String applicationId() {
        return "bench-" + job.letter() + "-" + round;
    }

    /// The topic that jobs without topics of their own write to.
    String outputTopic() {
        return "bench.out." + job.letter() + "." + round;
    }

    List<String> toArguments() {
        return List.of(
                "job=" + job,
                "round=" + round,
                "bootstrap=" + bootstrap,
                "warmup=" + warmup,
                "records=" + records,
                "threads=" + threads,
                "state-dir=" + stateDirectory);
    }

    static JobSettings parse(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("an argument must read like key=value, was '" + argument + "'");
            }
            values.put(pair[0], pair[1]);
        }
        return new JobSettings(
                JobKind.valueOf(required(values, "job")),
                Integer.parseInt(required(values, "round")),
                required(values, "bootstrap"),
                Long.parseLong(required(values, "warmup")),
                Long.parseLong(required(values, "records")),
                Integer.parseInt(required(values, "threads")),
                Path.of(required(values, "state-dir")));
    }

    private static String required(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the argument " + key + "=… must be given, was absent");
        }
        return value;
    }
}
