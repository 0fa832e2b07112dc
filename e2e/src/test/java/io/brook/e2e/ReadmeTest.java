package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What README promises to a newcomer.
class ReadmeTest {
    @Test
    void theTwoCommandsOfReadmeAreThere() throws IOException {
        Path file = Repository.root().resolve("README.md");
        assumeTrue(Files.exists(file), "there is no README");

        String readme = Files.readString(file);

        assertThat(readme).contains("./brook demo").contains("./brook test");
        assertThat(Repository.root().resolve("brook")).isExecutable();
    }
}
