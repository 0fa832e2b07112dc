package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path dir;

    @Test
    void aContractThatIsNotThereIsRefusedWithASentence() throws InterruptedException {
        try (var lines = new LogLines()) {
            var code = Main.run("-collector.contract=contracts/nowhere.yaml");

            assertThat(code).isEqualTo(ExitCode.REFUSED);
            assertThat(lines.text()).contains("there is no 'contracts/nowhere.yaml'");
        }
    }

    @Test
    void everyProblemOfAContractIsPrinted() throws InterruptedException, IOException {
        var contract = dir.resolve("broken.yaml");
        Files.writeString(contract, "name: 1\ncolour: red\n");
        try (var lines = new LogLines()) {
            var code = Main.run("-collector.contract=" + contract);

            assertThat(code).isEqualTo(ExitCode.REFUSED);
            assertThat(lines.text().lines())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(line).contains("expected").contains("found"));
        }
    }

    @Test
    void aSettingThatIsRefusedIsPrintedAsItsSentenceAlone() throws InterruptedException {
        try (var lines = new LogLines()) {
            var code = Main.run("-collector.contract=contracts/sensor_core.yaml", "-collector.threads=0");

            assertThat(code).isEqualTo(ExitCode.REFUSED);
            assertThat(lines.text()).contains("\"message\":\"collector.threads must be 1 to 64, was 0\"");
        }
    }

    @Test
    void keysThatAreNotThereAreRefusedWithASentence() throws InterruptedException {
        try (var lines = new LogLines()) {
            var code = Main.run("-collector.contract=contracts/sensor_core.yaml", "-collector.keys-dir=" + dir);

            assertThat(code).isEqualTo(ExitCode.REFUSED);
            assertThat(lines.text()).contains("collector.keys-dir must hold dedupe.key, 32 bytes in Base64");
        }
    }
}
