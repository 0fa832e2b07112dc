package io.brook.devstack.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/// How long a command waits for one part.
final class Patience {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "How long one part may take to be ready (default: ${DEFAULT-VALUE}).")
    private int seconds;

    /// The bound, once picocli has set it; misuse of the verb when it is none.
    Duration bound(Verb verb) {
        if (seconds < 1) {
            throw verb.misuse("--timeout must be 1 second at least, was " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
