package io.brook.devstack.catalog;

import io.brook.contract.Contract;
import io.brook.contract.ContractReader;
import io.brook.contract.Problem;
import io.brook.contract.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// A contract on disk.
final class ContractFile {
    private ContractFile() {}

    /// @throws CatalogException with all its faults, when it has any
    static Contract read(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return switch (ContractReader.read(yaml)) {
                case ReadResult.Usable usable -> usable.contract();
                case ReadResult.Unusable unusable ->
                    throw new CatalogException(file + " has faults:\n  "
                            + unusable.problems().stream().map(Problem::message).collect(Collectors.joining("\n  ")));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
