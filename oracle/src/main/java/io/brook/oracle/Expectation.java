package io.brook.oracle;

import java.util.Optional;

/// What a record must become, or either of two fates where the log alone does not tell which: once a record may have
/// waited for the registry, those behind it are judged by a clock that may or may not have seen it.
public record Expectation(Fate fate, Optional<Fate> otherwise) {
    static Expectation only(Fate fate) {
        return new Expectation(fate, Optional.empty());
    }

    /// Whether this fate is one that the record may have.
    public boolean allows(Fate actual) {
        return fate.equals(actual) || otherwise.filter(actual::equals).isPresent();
    }
}
