package io.brook.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
    @TempDir
    private Path directory;

    @Test
    void everyOffsetHasACellOfItsOwn() throws IOException {
        try (var sheet = new Sheet(directory, 100, 300)) {
            for (long offset = 100; offset < 300; offset++) {
                sheet.mark(offset, offset);
                sheet.digest(offset, -offset);
                sheet.landingOffset(offset, 2 * offset);
                sheet.keyHash(offset, 3 * offset);
            }

            for (long offset = 100; offset < 300; offset++) {
                assertThat(sheet.marks(offset)).isEqualTo(offset);
                assertThat(sheet.digest(offset)).isEqualTo(-offset);
                assertThat(sheet.landingOffset(offset)).isEqualTo(2 * offset);
                assertThat(sheet.keyHash(offset)).isEqualTo(3 * offset);
            }
            assertThat(sheet.holds(99)).isFalse();
            assertThat(sheet.holds(300)).isFalse();
        }
    }

    @Test
    void anUntouchedCellSaysNothing() throws IOException {
        try (var sheet = new Sheet(directory, 5_000_000_000L, 9_000_000_000L)) {
            assertThat(sheet.marks(8_999_999_999L)).isZero();
            assertThat(sheet.landingOffset(8_999_999_999L)).isEqualTo(-1);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aLaneWithoutRecordsHasASheetWithoutCells() throws IOException {
        try (var sheet = new Sheet(directory, 7, 7)) {
            assertThat(sheet.holds(7)).isFalse();
        }
    }
}
