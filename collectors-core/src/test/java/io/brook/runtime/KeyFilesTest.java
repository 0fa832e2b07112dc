package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    Path dir;

    @Test
    void bothKeysAreReadAndNeitherIsPrinted() throws IOException {
        write("dedupe.key", 32);
        write("dlq.key", 32);

        var keys = KeyFiles.read(dir);

        assertThat(keys.dedupe().getEncoded()).hasSize(32);
        assertThat(keys.deadLetters().keyId()).startsWith("local-");
        assertThat(keys).hasToString("Keys[hidden]");
    }

    @Test
    void aKeyThatIsAbsentIsNamed() throws IOException {
        write("dedupe.key", 32);

        assertThatThrownBy(() -> KeyFiles.read(dir))
                .hasMessage("collector.keys-dir must hold dlq.key, 32 bytes in Base64: " + dir.resolve("dlq.key")
                        + " could not be read");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        write("dedupe.key", 31);

        assertThatThrownBy(() -> KeyFiles.read(dir)).hasMessageEndingWith("was of 31 bytes");
    }

    @Test
    void aKeyThatIsNotBase64IsRefusedWithoutShowingIt() throws IOException {
        Files.writeString(dir.resolve("dedupe.key"), "§ecret");

        assertThatThrownBy(() -> KeyFiles.read(dir))
                .hasMessageEndingWith("was not Base64")
                .hasMessageNotContaining("ecret");
    }

    private void write(String name, int bytes) throws IOException {
        Files.writeString(dir.resolve(name), Base64.getEncoder().encodeToString(new byte[bytes]) + "\n");
    }
}
