package io.brook.contract;

import java.util.Locale;

/// Where a contract stands in its life.
public enum ContractStatus {
    DRAFT,
    ACTIVE,
    DEPRECATED,
    RETIRED;

    /// The spelling used in contracts, such as `active`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
