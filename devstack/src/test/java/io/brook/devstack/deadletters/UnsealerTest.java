package io.brook.devstack.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.stack.KeyFiles;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.dlq.LocalKeyWrap;
import io.brook.dlq.Seal;
import io.brook.dlq.SealSettings;
import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsealerTest {
    private static final Arrival REFUSED = new Arrival(
            new Position("orders.v1", 2, 42),
            1_000L,
            utf8("k"),
            new byte[] {7, 1},
            List.of(new Header("h", utf8("v"))));

    @TempDir
    private Path directory;

    @Test
    void whoHoldsTheKeySeesTheRecordAsItCame() throws IOException {
        Path key = keyIn("mine");

        List<String> lines = unsealer(key).open(sealedWith(key)).orElseThrow();

        assertThat(lines)
                .containsExactly(
                        "position   orders.v1:2:42",
                        "timestamp  1970-01-01T00:00:01Z",
                        "key        6b",
                        "header     h = 76",
                        "value      0701");
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        byte[] sealed = sealedWith(keyIn("mine"));

        assertThat(unsealer(keyIn("theirs")).open(sealed)).isEmpty();
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithoutItsContent() throws IOException {
        Path file = Files.writeString(directory.resolve("note.txt"), "not a key!");

        assertThatThrownBy(() -> unsealer(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " holds no dead-letter key");
    }

    private static Unsealer unsealer(Path key) throws IOException {
        return new Unsealer(key, new SchemaRegistry("http://127.0.0.1:1"));
    }

    private Path keyIn(String name) throws IOException {
        var keys = new KeyFiles(directory.resolve(name));
        keys.ensure();
        return keys.deadLetterKey();
    }

    private static byte[] sealedWith(Path key) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(Files.readString(key).strip());
        var seal = new Seal(
                SealSettings.of("orders_core", 10_000),
                LocalKeyWrap.of(bytes),
                new SecureRandom(),
                InstantSource.system());
        return seal.seal(REFUSED);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
