package io.brook.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the product may cost, and the tags its costs are booked under, sorted by name.
public record Cost(Optional<BigDecimal> monthlyCapUsd, Map<String, String> tags) {
    /// No cap and no tags.
    public static final Cost NONE = new Cost(Optional.empty(), Map.of());

    public Cost {
        monthlyCapUsd.ifPresent(cap -> {
            if (cap.signum() <= 0) {
                throw new IllegalArgumentException("monthly_cap_usd must be positive, was " + cap);
            }
        });
        tags.keySet().forEach(name -> Names.identifier("tag", name));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
