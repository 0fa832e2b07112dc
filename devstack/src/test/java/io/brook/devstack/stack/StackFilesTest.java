package io.brook.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFilesTest {
    @TempDir
    private Path directory;

    @Test
    void portsComeFromTheCommandThenTheEnvironmentThenTheFileThenTheDefault() throws IOException {
        Files.writeString(
                directory.resolve("brook.properties"), "kafka.port=1001\nregistry.port=1002\nwarehouse.port=1003\n");
        var settings = new PortSettings(
                Map.of(PortSettings.KAFKA, 3001), Map.of("BROOK_KAFKA_PORT", "2001", "BROOK_REGISTRY_PORT", "2002"));

        PortPlan plan = settings.plan(home());

        assertThat(plan.kafka()).isEqualTo(3001);
        assertThat(plan.registry()).isEqualTo(2002);
        assertThat(plan.warehouse()).isEqualTo(1003);
        assertThat(plan.collector(0)).isEqualTo(18_100);
    }

    @Test
    void portsAreRemembered() throws IOException {
        new PortSettings(Map.of(PortSettings.KAFKA, 3001), Map.of()).remember(home());

        assertThat(new PortSettings(Map.of(), Map.of()).plan(home()).kafka()).isEqualTo(3001);
    }

    @Test
    void aPortThatIsNoneIsRefusedByItsName() {
        assertThatThrownBy(() -> new PortSettings(Map.of(), Map.of("BROOK_KAFKA_PORT", "kafka")).plan(home()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BROOK_KAFKA_PORT must be a port, was 'kafka'");
        assertThatThrownBy(() -> new PortSettings(Map.of(PortSettings.KAFKA, 70_000), Map.of()).plan(home()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000");
    }

    @Test
    void aPartStartsWithNothingLeftInItsScratchDirectory() throws IOException {
        Path left = Files.createFile(home().scratch("orders-collector").resolve("native.so"));

        Path scratch = home().scratch("orders-collector");

        assertThat(scratch).isEmptyDirectory();
        assertThat(left).doesNotExist();
    }

    @Test
    void keysAreMadeOnceAndForTheirOwnerAlone() throws IOException {
        var keys = new KeyFiles(home().keys());

        keys.ensure();
        String first = Files.readString(keys.deadLetterKey());
        String pair = Files.readString(keys.warehousePrivateKey());
        keys.ensure();

        assertThat(Files.readString(keys.deadLetterKey())).isEqualTo(first);
        assertThat(Files.readString(keys.warehousePrivateKey())).isEqualTo(pair).startsWith("-----BEGIN PRIVATE KEY");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().keys())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.deadLetterKey())))
                .isEqualTo("rw-------");
    }

    @Test
    void wipingRemovesWhatTheStackMadeAndNothingElse() throws IOException {
        new KeyFiles(home().keys()).ensure();
        Files.createDirectories(home().state("kafka"));
        Files.writeString(directory.resolve("mine.txt"), "stays");

        home().wipe();

        assertThat(directory).isDirectoryContaining("glob:**/mine.txt");
        assertThat(home().keys()).doesNotExist();
        assertThat(home().state("kafka")).doesNotExist();
    }

    @Test
    void healthAnswersSayWhatIsDown() {
        String body = """
                {"status":"DOWN","details":{"streams":{"status":"DOWN","details":{"state":"REBALANCING"}},
                "registry":{"status":"UP"}}}""";

        assertThat(HealthCauses.in(body)).isEqualTo(": streams {\"state\":\"REBALANCING\"}");
        assertThat(HealthCauses.in("<html>")).isEmpty();
    }

    private StackHome home() {
        return new StackHome(directory.resolve("repository"), directory);
    }
}
