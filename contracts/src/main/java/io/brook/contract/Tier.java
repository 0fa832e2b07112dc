package io.brook.contract;

/// A stage of refinement in the warehouse; each is one schema.
public enum Tier {
    BRONZE,
    SILVER,
    PLATINUM,
    OPS
}
