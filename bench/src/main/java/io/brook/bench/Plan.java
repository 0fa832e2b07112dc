package io.brook.bench;

import java.nio.file.Path;
import java.util.Optional;

/// How much is measured, and how often.
///
/// @param warmup records that pass in each run before it is measured
/// @param records records that are measured in each run
/// @param recording where the last run of the full topology is recorded, if anywhere
record Plan(long warmup, long records, int rounds, int threads, Optional<Path> recording) {
    Plan {
        if (records < 1 || warmup < 0 || rounds < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "--records, --rounds and --threads must be 1 or more and --warmup 0 or more, were %d, %d, %d and %d"
                            .formatted(records, rounds, threads, warmup));
        }
    }

    boolean records(JobKind job, int round) {
        return recording.isPresent() && job == JobKind.ORDERS && round == rounds;
    }
}
