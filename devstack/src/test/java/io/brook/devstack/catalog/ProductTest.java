package io.brook.devstack.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path copies;

    private Product product;

    @BeforeEach
    void copyARealProduct() throws IOException {
        var real = new Catalog(Path.of("..").toAbsolutePath().normalize()).product("orders_core");
        var contract = Files.copy(real.contractFile(), copies.resolve("orders_core.yaml"));
        var schema = Files.copy(real.schemaFile(), copies.resolve("orders_core.avsc"));
        product = new Product(real.process(), copies, real.contract(), contract, schema, copies);
        for (Path file : List.of(contract, schema)) {
            Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
        }
    }

    @Test
    void isUnchangedSinceItWasWritten() throws IOException {
        assertThat(product.changedSince(WRITTEN)).isFalse();
    }

    @Test
    void hasChangedWithItsSchemaAlone() throws IOException {
        Files.setLastModifiedTime(product.schemaFile(), FileTime.from(WRITTEN.plus(Duration.ofMinutes(1))));

        assertThat(product.changedSince(WRITTEN)).isTrue();
    }

    @Test
    void hasChangedWithItsContractAlone() throws IOException {
        Files.setLastModifiedTime(product.contractFile(), FileTime.from(WRITTEN.plus(Duration.ofMinutes(1))));

        assertThat(product.changedSince(WRITTEN)).isTrue();
    }
}
