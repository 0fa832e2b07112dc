package io.brook.contract;

import java.util.List;

/// One data product's contract: the single source of what is accepted, landed, guarded and promised.
///
/// @param name the product's name, such as `orders_core`
/// @param version the contract's own semantic version, such as `1.0.0`
/// @param domainDatabase the Snowflake database of the domain, such as `BROOK_COMMERCE`
/// @param classification how sensitive the product is as a whole; no column is more so
public record Contract(
        String name,
        String version,
        ContractStatus status,
        String domainDatabase,
        Schemas schemas,
        Classification classification,
        List<CollectorSpec> collectors,
        Terms terms) {
    public Contract {
        Names.identifier("contract", name);
        SemanticVersion.parse(version);
        Names.identifier("database", domainDatabase);
        collectors = List.copyOf(collectors);
    }

    /// A contract that says what the collectors need and nothing more.
    public Contract(
            String name,
            String version,
            ContractStatus status,
            String domainDatabase,
            String bronzeSchema,
            Classification classification,
            List<CollectorSpec> collectors) {
        var schemas = new Schemas(bronzeSchema, Schemas.USUAL.silver(), Schemas.USUAL.platinum(), Schemas.USUAL.ops());
        this(name, version, status, domainDatabase, schemas, classification, collectors, Terms.NONE);
    }

    /// The schema where rows land, such as `BRONZE`.
    public String bronzeSchema() {
        return schemas.bronze();
    }
}
