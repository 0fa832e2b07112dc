package io.brook.oracle;

import java.util.List;

/// What a record must become, or one of several fates where the log alone does not tell which: once a record may have
/// waited for the registry, those behind it are judged by a clock that may or may not have seen it.
///
/// @param fate by the earliest clock
/// @param otherwise the other fates that it may have, nearly always none
public record Expectation(Fate fate, List<Fate> otherwise) {
    public Expectation {
        otherwise = List.copyOf(otherwise);
    }

    static Expectation only(Fate fate) {
        return new Expectation(fate, List.of());
    }

    /// Whether this fate is one that the record may have.
    public boolean allows(Fate actual) {
        return fate.equals(actual) || otherwise.contains(actual);
    }
}
