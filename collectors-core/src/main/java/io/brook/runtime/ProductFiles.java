package io.brook.runtime;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import io.brook.contract.ContractReader;
import io.brook.contract.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// Reads a product from files or from the class path.
///
/// A contract `contracts/orders_core.yaml` has its schema in `avro/orders_core.avsc`; a collector with a schema of its
/// own has it in `avro/<collector>.avsc`. For a contract that is a file, the schema is looked for beside it and in
/// `../avro/` first.
public final class ProductFiles {
    private ProductFiles() {}

    /// Reads the contract at this location, and its schemas.
    ///
    /// @param location a file, or else a resource on the class path
    public static ProductRead read(String location) {
        try (var yaml = open(location).orElse(null)) {
            if (yaml == null) {
                return new ProductRead.Unusable(List.of(
                        "collector.contract must name a file or a classpath resource, there is no '" + location + "'"));
            }
            return switch (ContractReader.read(yaml)) {
                case ReadResult.Usable usable -> withSchemas(usable.contract(), location);
                case ReadResult.Unusable unusable ->
                    new ProductRead.Unusable(unusable.problems().stream()
                            .map(problem -> location + ": " + problem.message())
                            .toList());
            };
        } catch (IOException e) {
            return new ProductRead.Unusable(List.of(location + " must be readable: " + e.getMessage()));
        }
    }

    private static ProductRead withSchemas(Contract contract, String location) throws IOException {
        Map<String, Schema> schemas = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (var collector : contract.collectors()) {
            var places = places(contract, collector, location);
            var text = firstOf(places);
            if (text.isEmpty()) {
                problems.add("collector " + collector.name() + " must have an Avro schema in one of " + places
                        + ", there is none");
                continue;
            }
            try {
                schemas.put(collector.name(), new Schema.Parser().parse(text.get()));
            } catch (AvroRuntimeException e) {
                problems.add("collector " + collector.name() + " must have an Avro schema that can be read: "
                        + e.getMessage());
            }
        }
        return problems.isEmpty()
                ? new ProductRead.Usable(new Product(contract, schemas))
                : new ProductRead.Unusable(problems);
    }

    private static List<String> places(Contract contract, CollectorSpec collector, String location) {
        return Stream.of(collector.name(), contract.name())
                .map(name -> name + ".avsc")
                .flatMap(file -> Stream.concat(beside(location, file), Stream.of("avro/" + file)))
                .toList();
    }

    private static Stream<String> beside(String location, String file) {
        var contract = Path.of(location);
        if (!Files.isRegularFile(contract)) {
            return Stream.empty();
        }
        return Stream.of(contract.resolveSibling(file), contract.resolveSibling("../avro/" + file))
                .map(Path::toString);
    }

    private static Optional<String> firstOf(List<String> places) throws IOException {
        for (String place : places) {
            try (var found = open(place).orElse(null)) {
                if (found != null) {
                    return Optional.of(new String(found.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<InputStream> open(String location) throws IOException {
        var file = Path.of(location);
        return Files.isRegularFile(file)
                ? Optional.of(Files.newInputStream(file))
                : Optional.ofNullable(ProductFiles.class.getClassLoader().getResourceAsStream(location));
    }
}
