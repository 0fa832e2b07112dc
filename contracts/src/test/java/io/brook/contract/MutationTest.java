package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random edits of a real contract: the reader always answers, and what it accepts the JSON Schema accepts too.
@Timeout(300)
final class MutationTest {
    private static final int EDITS = 1500;
    private static final List<String> SPICES = List.of(
            "",
            " ",
            "\n",
            ":",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!x ",
            "#",
            "|",
            ">",
            "%",
            "@",
            "~",
            "\t",
            "\u0000",
            "\uD83D",
            "\u00e9",
            "0",
            "-1",
            "1e9",
            "null",
            "true",
            "yes",
            ".",
            ",",
            "_",
            "? ",
            "---\n",
            "...\n",
            "\\",
            "\"\\U00110000\"",
            "required: true",
            "name: x",
            "2026-02-30");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theReaderAlwaysAnswers(long seed) {
        var random = new SplittableRandom(seed);
        var original = random.nextBoolean() ? Samples.orders() : Samples.auth();
        var schema = SchemaTest.schema();
        var usable = 0;

        for (var i = 0; i < EDITS; i++) {
            var edited = edit(original, random);
            if (ContractReader.read(edited) instanceof ReadResult.Usable) {
                usable++;
                assertThat(schema.validate(edited, InputFormat.YAML))
                        .as("seed %d, edit %d", seed, i)
                        .isEmpty();
            }
        }

        assertThat(usable).isBetween(1, EDITS - 1);
    }

    private static String edit(String text, SplittableRandom random) {
        var edited = text;
        for (var times = random.nextInt(1, 4); times > 0; times--) {
            edited = random.nextInt(3) == 0 ? moveLine(edited, random) : spice(edited, random);
        }
        return edited;
    }

    private static String spice(String text, SplittableRandom random) {
        var from = random.nextInt(text.length());
        var to = Math.min(text.length(), from + random.nextInt(4));
        return text.substring(0, from) + SPICES.get(random.nextInt(SPICES.size())) + text.substring(to);
    }

    private static String moveLine(String text, SplittableRandom random) {
        var lines = new ArrayList<>(text.lines().toList());
        var line = lines.get(random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.remove(line);
        }
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines) + "\n";
    }
}
