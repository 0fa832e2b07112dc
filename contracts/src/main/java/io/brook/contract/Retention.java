package io.brook.contract;

import java.util.Map;
import java.util.Optional;

/// How long each tier keeps its rows; a tier without a period keeps them for good.
public record Retention(Map<Tier, RetentionPeriod> periods) {
    /// Nothing is ever removed.
    public static final Retention UNLIMITED = new Retention(Map.of());

    public Retention {
        periods = Map.copyOf(periods);
    }

    /// The tier's period; empty when it keeps its rows for good.
    public Optional<RetentionPeriod> of(Tier tier) {
        return Optional.ofNullable(periods.get(tier));
    }
}
