package io.brook.devstack.catalog;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A data product of this repository: its contract, and what stands beside it.
///
/// @param process the name of the collector process that serves it
/// @param module the module's directory
/// @param schemaFile the Avro schema of its events
/// @param feedFile how lines of files become its events; it need not exist
public record Product(
        String process, Path module, Contract contract, Path contractFile, Path schemaFile, Path feedFile) {
    /// The contract's one collector.
    ///
    /// @throws CatalogException when it has several
    public CollectorSpec onlyCollector() {
        if (contract.collectors().size() != 1) {
            throw new CatalogException("contract " + contract.name() + " must have one collector for this, has "
                    + contract.collectors().stream().map(CollectorSpec::name).toList());
        }
        return contract.collectors().getFirst();
    }

    /// Whether the contract or the schema was written after this moment.
    public boolean changedSince(Instant moment) throws IOException {
        return Files.getLastModifiedTime(contractFile).toInstant().isAfter(moment)
                || Files.getLastModifiedTime(schemaFile).toInstant().isAfter(moment);
    }

    /// The qualified name of the table where a collector's rows land.
    public String table(CollectorSpec collector) {
        return contract.domainDatabase() + "." + contract.bronzeSchema() + "." + collector.table();
    }
}
