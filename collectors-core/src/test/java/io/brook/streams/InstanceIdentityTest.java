package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdentityTest {
    @TempDir
    Path dir;

    private StreamsSettings settings(String instance) {
        return StreamsSettings.of("orders_core", instance, dir.resolve(instance), Map.of("bootstrap.servers", "a:1"));
    }

    private Path file(String instance) {
        return dir.resolve(instance).resolve("brook-orders_core").resolve("kafka-streams-process-metadata");
    }

    @Test
    void anInstanceHasTheSameIdOnAnyDisk() {
        assertThat(InstanceIdentity.idOf(settings("one")))
                .isEqualTo(InstanceIdentity.idOf(
                        StreamsSettings.of("orders_core", "one", Path.of("else"), Map.of("bootstrap.servers", "b:2"))))
                .isNotEqualTo(InstanceIdentity.idOf(settings("two")));
    }

    @Test
    void theIdIsLeftWhereKafkaStreamsLooksForIt() throws Exception {
        InstanceIdentity.settle(settings("one"));

        assertThat(Files.readString(file("one")))
                .isEqualTo("{\"processId\":\"" + InstanceIdentity.idOf(settings("one")) + "\"}");
    }

    @Test
    void anIdThatIsThereStays() throws Exception {
        Files.createDirectories(file("one").getParent());
        Files.writeString(file("one"), "{\"processId\":\"6fe9cdd5-95e0-4e4e-8a0f-5c1c2b1f7a11\"}");

        InstanceIdentity.settle(settings("one"));

        assertThat(Files.readString(file("one"))).contains("6fe9cdd5");
    }
}
