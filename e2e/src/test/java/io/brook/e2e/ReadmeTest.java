package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What README promises to a newcomer.
class ReadmeTest {
    @Test
    void theTwoCommandsOfReadmeAreThere() throws IOException {
        String readme = Files.readString(Repository.root().resolve("README.md"));

        assertThat(readme).contains("./brook demo").contains("./brook test");
        assertThat(Repository.root().resolve("brook")).isExecutable();
    }
}
