package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {
    private static final URI REGISTRY = URI.create("http://registry");
    private static final Schema SCHEMA = SchemaBuilder.record("Order")
            .aliases("Bestellung")
            .fields()
            .name("at")
            .type(LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG)))
            .noDefault()
            .endRecord();

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadBackWhole() {
        files().write(7, SCHEMA);

        var read = files().readAll();

        assertThat(read).containsOnlyKeys(7);
        assertThat(read.get(7)).hasToString(SCHEMA.toString());
    }

    @Test
    void aFileThatWasChangedIsRemovedAndNotBelieved() throws IOException {
        files().write(7, SCHEMA);
        Path file = onlyFile();
        Files.writeString(file, Files.readString(file).replace("Order", "Ordea"));

        assertThat(files().readAll()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatWasCutOffIsRemoved() throws IOException {
        files().write(7, SCHEMA);
        Path file = onlyFile();
        Files.writeString(file, Files.readString(file).substring(0, 10));

        assertThat(files().readAll()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNoSchemaFileIsLeftOrRemovedWithoutHarm() throws IOException {
        files().write(7, SCHEMA);
        Path file = onlyFile();
        Path note = Files.writeString(file.resolveSibling("note.txt"), "not ours");
        Files.write(file.resolveSibling("9.schema"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.copy(file, file.resolveSibling("seven.schema"));

        assertThat(files().readAll()).containsOnlyKeys(7);
        assertThat(note).exists();
    }

    @Test
    void anotherRegistrysIdsAreOthers() {
        files().write(7, SCHEMA);

        assertThat(SchemaFiles.in(directory, URI.create("http://other")).readAll())
                .isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeWrittenCostsOnlyTheCache() throws IOException {
        Path file = Files.writeString(directory.resolve("occupied"), "");
        var files = SchemaFiles.in(file, REGISTRY);

        files.write(7, SCHEMA);

        assertThat(files.readAll()).isEmpty();
    }

    private SchemaFiles files() {
        return SchemaFiles.in(directory, REGISTRY);
    }

    private Path onlyFile() throws IOException {
        return onlyFileNamed("7.schema");
    }

    private Path onlyFileNamed(String name) throws IOException {
        try (var paths = Files.walk(directory)) {
            List<Path> found = paths.filter(path -> path.endsWith(name)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
