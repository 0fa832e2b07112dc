package io.brook.devstack.catalog;

import io.brook.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The data products of a repository: every `*-collector` module with a contract.
public final class Catalog {
    private static final String MODULE_SUFFIX = "-collector";
    private static final String CONTRACTS = "src/main/resources/contracts";
    private static final String YAML = ".yaml";
    private static final String FEED = ".feed.yaml";

    private final Path repository;

    public Catalog(Path repository) {
        this.repository = repository;
    }

    /// All products, by the names of their modules.
    ///
    /// @throws CatalogException when a contract has faults
    public List<Product> products() {
        return list(repository, path -> path.getFileName().toString().endsWith(MODULE_SUFFIX)).stream()
                .flatMap(module -> productsOf(module).stream())
                .toList();
    }

    /// The product of this contract.
    ///
    /// @throws IllegalArgumentException when there is none of this name
    /// @throws CatalogException when a contract has faults
    public Product product(String contract) {
        return find(contract)
                .orElseThrow(() -> new IllegalArgumentException("there is no contract '" + contract + "', only "
                        + products().stream()
                                .map(product -> product.contract().name())
                                .toList()));
    }

    private Optional<Product> find(String contract) {
        return products().stream()
                .filter(product -> product.contract().name().equals(contract))
                .findFirst();
    }

    private static List<Product> productsOf(Path module) {
        List<Path> files = list(module.resolve(CONTRACTS), Catalog::isContract);
        return files.stream()
                .map(file -> product(module, file, files.size() == 1))
                .toList();
    }

    private static boolean isContract(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(YAML) && !name.endsWith(FEED);
    }

    private static Product product(Path module, Path file, boolean alone) {
        String fileName = file.getFileName().toString();
        String base = fileName.substring(0, fileName.length() - YAML.length());
        String moduleName = module.getFileName().toString();
        Contract contract = ContractFile.read(file);
        return new Product(
                alone ? moduleName : moduleName + "-" + base,
                module,
                contract,
                file,
                module.resolve("src/main/avro").resolve(base + ".avsc"),
                file.resolveSibling(base + FEED));
    }

    private static List<Path> list(Path directory, Predicate<Path> wanted) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
