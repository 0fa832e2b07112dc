package io.brook.contract;

import java.util.Optional;

/// The promises that are measured: how fresh, how complete, how steady.
public record QualitySlo(
        Optional<Freshness> freshnessP95, Optional<Completeness> completeness, Optional<DriftBound> driftPsi) {
    /// No promise.
    public static final QualitySlo NONE = new QualitySlo(Optional.empty(), Optional.empty(), Optional.empty());
}
