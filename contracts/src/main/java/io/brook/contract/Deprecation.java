package io.brook.contract;

import java.time.LocalDate;
import java.util.Optional;

/// What this product takes the place of, and the day after which the old one is gone.
public record Deprecation(Optional<String> replaces, Optional<LocalDate> sunset) {
    /// It replaces nothing and nothing ends.
    public static final Deprecation NONE = new Deprecation(Optional.empty(), Optional.empty());

    public Deprecation {
        replaces.ifPresent(name -> Names.identifier("contract", name));
    }
}
