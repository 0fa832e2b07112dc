package io.brook.contract;

import java.util.List;

/// What became of a YAML document that was read as a contract.
public sealed interface ReadResult {
    /// The document is a contract.
    record Usable(Contract contract, List<Advice> advice) implements ReadResult {
        public Usable {
            advice = List.copyOf(advice);
        }
    }

    /// The document is not a contract: everything that is wrong with it, in the order of its lines.
    record Unusable(List<Problem> problems) implements ReadResult {
        public Unusable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("an unusable contract must have at least one problem, had none");
            }
        }
    }
}
