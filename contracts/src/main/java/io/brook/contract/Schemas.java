package io.brook.contract;

/// The schema of each tier within the domain's database.
public record Schemas(String bronze, String silver, String platinum, String ops) {
    /// The tiers' usual names: `BRONZE`, `SILVER`, `PLATINUM`, `OPS`.
    public static final Schemas USUAL = new Schemas("BRONZE", "SILVER", "PLATINUM", "OPS");

    public Schemas {
        Names.identifier("schema", bronze);
        Names.identifier("schema", silver);
        Names.identifier("schema", platinum);
        Names.identifier("schema", ops);
    }

    /// The schema of one tier.
    public String of(Tier tier) {
        return switch (tier) {
            case BRONZE -> bronze;
            case SILVER -> silver;
            case PLATINUM -> platinum;
            case OPS -> ops;
        };
    }
}
