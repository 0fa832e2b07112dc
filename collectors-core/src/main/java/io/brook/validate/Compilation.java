package io.brook.validate;

import java.util.List;

/// What came of holding a contract against its Avro schema.
public sealed interface Compilation {
    /// They agree.
    record Usable(RuleSet rules) implements Compilation {}

    /// They do not, in all of these points.
    record Unusable(List<Mismatch> mismatches) implements Compilation {
        public Unusable {
            mismatches = List.copyOf(mismatches);
        }
    }
}
