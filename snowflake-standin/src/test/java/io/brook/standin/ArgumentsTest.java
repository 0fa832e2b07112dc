package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void everyOptionIsTaken() {
        var asked = Arguments.read(List.of(
                "--port", "1", "--host", "h", "--data-dir", "d", "--public-key", "a", "--public-key", "b", "--faults"));

        assertThat(asked)
                .isEqualTo(new Arguments.Asked.Run(
                        new Settings("h", 1, Path.of("d"), List.of(Path.of("a"), Path.of("b")), false, true)));
    }

    @Test
    void helpIsGivenWhateverElseIsAsked() {
        assertThat(Arguments.read(List.of("--nonsense", "--help"))).isEqualTo(new Arguments.Asked.Help());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "--data-dir d ~ --public-key FILE is needed, or --no-auth to let anyone in",
                "--data-dir d --no-auth --public-key k ~ --no-auth and --public-key exclude each other",
                "--no-auth ~ --data-dir DIR is needed",
                "--data-dir ~ --data-dir needs a value",
                "--port 70000 --data-dir d --no-auth ~ --port must be between 0 and 65535, was 70000",
                "--port x --data-dir d --no-auth ~ --port must be a number, was 'x'",
                "--verbose ~ unknown option --verbose"
            })
    void misuseIsExplained(String line, String why) {
        assertThat(Arguments.read(List.of(line.split(" ", -1)))).isEqualTo(new Arguments.Asked.Misuse(why));
    }
}
