package io.brook.contract;

import java.util.List;

/// One data product's contract: the single source of what is accepted, landed, guarded and promised.
///
/// @param name the product's name, such as `orders_core`
/// @param version the contract's own semantic version, such as `1.0.0`
/// @param domainDatabase the Snowflake database of the domain, such as `BROOK_COMMERCE`
/// @param bronzeSchema the schema where rows land, such as `BRONZE`
public record Contract(
        String name,
        String version,
        ContractStatus status,
        String domainDatabase,
        String bronzeSchema,
        Classification classification,
        List<CollectorSpec> collectors) {
    public Contract {
        collectors = List.copyOf(collectors);
    }
}
