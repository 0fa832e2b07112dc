package io.brook.wire.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Schemas kept over restarts, so that an outage of the registry is seen only by new ids.
///
/// One file per id: the SHA-256 of the schema's text, a line break, the text. A file that does not hold what it says is
/// removed. What cannot be written is not kept, and nothing worse. Each registry has a directory of its own, as ids
/// mean
/// nothing elsewhere. Thread-safe.
public final class SchemaFiles {
    private static final Logger LOGGER = LoggerFactory.getLogger(SchemaFiles.class);
    private static final String SUFFIX = ".schema";
    private static final int HASH_DIGITS = 64;
    private static final int MOST_FILES = 5_000;

    private final Path directory;

    private SchemaFiles(Path directory) {
        this.directory = directory;
    }

    /// The files of one registry below a cache directory, which is made when absent.
    public static SchemaFiles in(Path cacheDirectory, URI registry) {
        return new SchemaFiles(
                cacheDirectory.resolve(sha256(registry.toString()).substring(0, 16)));
    }

    /// Every schema that is kept and whole.
    Map<Integer, Schema> readAll() {
        Map<Integer, Schema> schemas = new HashMap<>();
        for (Path file : files()) {
            read(file, schemas);
        }
        return schemas;
    }

    /// Keeps a schema: the file is whole or not there at all.
    void write(int id, Schema schema) {
        String text = schema.toString();
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, id + "-", ".tmp");
            Files.writeString(draft, sha256(text) + "\n" + text);
            Files.move(
                    draft,
                    directory.resolve(id + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOGGER.atWarn()
                    .addKeyValue("schemaId", id)
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("schema could not be kept on disk");
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var paths = Files.list(directory)) {
            return paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            LOGGER.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("schemas kept on disk could not be listed");
            return List.of();
        }
    }

    private static void read(Path file, Map<Integer, Schema> schemas) {
        try {
            String content = Files.readString(file);
            String text = content.substring(Math.min(content.length(), HASH_DIGITS + 1));
            if (!content.startsWith(sha256(text) + "\n")) {
                discard(file);
                return;
            }
            schemas.put(
                    idOf(file), new Schema.Parser().setValidateDefaults(false).parse(text));
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Not UTF-8, not a number, not a schema: Avro's parser answers bad text with whatever it runs into.
            discard(file);
        }
    }

    private static int idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
    }

    private static void discard(Path file) {
        LOGGER.atWarn()
                .addKeyValue("file", String.valueOf(file.getFileName()))
                .log("schema kept on disk was not whole, removed");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOGGER.atWarn()
                    .addKeyValue("file", String.valueOf(file.getFileName()))
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("schema kept on disk could not be removed");
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256", e);
        }
    }
}
