package io.brook.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An oracle that shares the fleet's code shares its mistakes.
class IndependenceTest {
    private static final Pattern OURS = Pattern.compile("import (?:static )?(io\\.brook\\.\\S+);");

    @Test
    void ofAllOfBrookOnlyTheContractIsShared() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .map(IndependenceTest::text)
                            .flatMap(text -> OURS.matcher(text).results().map(match -> match.group(1))))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("io\\.brook\\.(contract\\.[A-Z]|oracle\\.).*"));
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException("the module's own source must be readable", e);
        }
    }
}
