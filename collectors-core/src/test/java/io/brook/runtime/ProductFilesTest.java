package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductFilesTest {
    private static final String CONTRACT = "contracts/sensor_core.yaml";

    @TempDir
    Path dir;

    @Test
    void aContractOnTheClassPathHasItsSchemaInAvro() {
        var read = ProductFiles.read(CONTRACT);

        assertThat(read).isInstanceOfSatisfying(ProductRead.Usable.class, usable -> {
            var product = usable.product();
            assertThat(product.contract().name()).isEqualTo("sensor_core");
            assertThat(product.schemaOf(product.contract().collectors().getFirst())
                            .getFullName())
                    .isEqualTo("io.brook.test.Reading");
        });
    }

    @Test
    void aContractInAFileHasItsSchemaBesideIt() throws IOException {
        var contract = copy(CONTRACT, dir.resolve("sensor_core.yaml"));
        copy("avro/sensor_core.avsc", dir.resolve("sensor_core.avsc"));
        Files.writeString(
                dir.resolve("sensor_core.avsc"),
                Files.readString(dir.resolve("sensor_core.avsc")).replace("io.brook.test", "io.brook.beside"));

        var read = ProductFiles.read(contract.toString());

        assertThat(read)
                .isInstanceOfSatisfying(
                        ProductRead.Usable.class,
                        usable -> assertThat(usable.product().schemas().values())
                                .extracting(schema -> schema.getNamespace())
                                .containsExactly("io.brook.beside"));
    }

    @Test
    void anAbsentContractIsNamed() {
        var read = ProductFiles.read("contracts/nowhere.yaml");

        assertThat(read)
                .isEqualTo(
                        new ProductRead.Unusable(
                                List.of(
                                        "collector.contract must name a file or a classpath resource, there is no 'contracts/nowhere.yaml'")));
    }

    @Test
    void everyProblemOfAnUnusableContractIsASentenceWithItsPlace() throws IOException {
        var contract = copy(CONTRACT, dir.resolve("broken.yaml"));
        Files.writeString(
                contract,
                Files.readString(contract)
                        .replace("allow 24h; watermark 2h", "whenever")
                        .replace("future_skew: 5m", "future_skew: soon"));

        var read = ProductFiles.read(contract.toString());

        assertThat(read)
                .isInstanceOfSatisfying(
                        ProductRead.Unusable.class,
                        unusable -> assertThat(unusable.problems())
                                .hasSize(2)
                                .allSatisfy(problem -> assertThat(problem)
                                        .startsWith(contract + ": line ")
                                        .contains("expected")
                                        .contains("found")));
    }

    @Test
    void aSchemaThatIsMissingOrUnreadableIsAProblem() throws IOException {
        var contract = copy(CONTRACT, dir.resolve("sensor_core.yaml"));
        Files.writeString(dir.resolve("sensor_core.avsc"), "{}");
        Files.writeString(contract, Files.readString(contract).replace("name: sensor_core", "name: other_core"));

        var missing = ProductFiles.read(contract.toString());
        Files.writeString(dir.resolve("other_core.avsc"), "{}");
        var unreadable = ProductFiles.read(contract.toString());

        assertThat(missing)
                .isInstanceOfSatisfying(
                        ProductRead.Unusable.class,
                        unusable -> assertThat(unusable.problems().getFirst())
                                .contains("must have an Avro schema in one of"));
        assertThat(unreadable)
                .isInstanceOfSatisfying(
                        ProductRead.Unusable.class,
                        unusable -> assertThat(unusable.problems().getFirst())
                                .contains("must have an Avro schema that can be read"));
    }

    private static Path copy(String resource, Path to) throws IOException {
        try (var stream = ProductFilesTest.class.getClassLoader().getResourceAsStream(resource)) {
            Files.write(to, Objects.requireNonNull(stream).readAllBytes());
        }
        return to;
    }
}
