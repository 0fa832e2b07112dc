package io.brook.contract;

/// Where a contract stands in its life.
public enum ContractStatus {
    DRAFT,
    ACTIVE,
    DEPRECATED,
    RETIRED
}
