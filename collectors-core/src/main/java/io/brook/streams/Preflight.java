package io.brook.streams;

import java.util.List;

/// What the preflight found.
public sealed interface Preflight {
    /// All topics are there and as they must be.
    record Ready(SourceIdentity sources) implements Preflight {}

    /// All that is wrong, each with what is expected.
    record Refused(List<String> problems) implements Preflight {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
