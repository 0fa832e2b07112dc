package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
final class HostileInputTest {
    private static final long HUNDRED_MEGABYTES = 100_000_000;
    private static final Duration QUICK = Duration.ofSeconds(5);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long cpuBefore;

    @BeforeEach
    void lookAtTheClock() {
        cpuBefore = threads.getCurrentThreadCpuTime();
    }

    /// Processor time, not the wall's: a busy machine must not fail what is quick.
    @AfterEach
    void everyRefusalIsQuick() {
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpuBefore))
                .isLessThan(QUICK);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("an alias bomb", bomb(), 1, "an anchor"),
                Arguments.of("an alias", "a: *x", 1, "an alias"),
                Arguments.of("a recursive anchor", "\n&a [*a]", 2, "an anchor"),
                Arguments.of("a class to construct", "a: !!javax.script.ScriptEngineManager [x]", 1, "a tag"),
                Arguments.of("a harmless tag", "a: !!str x", 1, "a tag"),
                Arguments.of("a tag directive", "%TAG !e! tag:e,2000:\n---\na: !e!b c", 3, "a tag"),
                Arguments.of("two documents", Samples.SMALL + "---\nname: y\n", 17, "a second one"),
                Arguments.of("deep flow lists", "a: " + "[".repeat(300_000), 1, "one more"),
                Arguments.of("deep flow mappings", "{a: ".repeat(200_000), 1, "one more"),
                Arguments.of("deep block lists", "- ".repeat(300_000), 1, "one more"),
                Arguments.of("nothing", "", 1, "nothing"),
                Arguments.of("only a comment", "# no contract\n", 1, "nothing"),
                Arguments.of("too long a text", "#".repeat(1_000_001), 1, "1000001 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithItsLine(String what, String yaml, int line, String found) {
        var problems = Samples.problems(yaml);

        assertThat(problems).as(what).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("name: a\n\tversion: b", 2),
                Arguments.of("name: a\n  version: b: c", 2),
                Arguments.of("name: [a, b", 1),
                Arguments.of("name: 'a", 1),
                Arguments.of("name: \"\\U99999999\"", 1),
                Arguments.of("name: \"\\UFFFFFFFF\"", 1),
                Arguments.of("name: \"\\ud800\"", 1),
                Arguments.of("%YAML 99999999999.1\n---\na: b", 1),
                Arguments.of("%YAML 3.0\n---\na: b", 1),
                Arguments.of("a: !<%zz> b", 1),
                Arguments.of("a: !%FF b", 1),
                Arguments.of("a: @b", 1),
                Arguments.of("a: \u0000", 1),
                Arguments.of("a: \uD800", 1),
                Arguments.of("\u0000", 1),
                Arguments.of("}", 1),
                Arguments.of("? [a\n", 1),
                Arguments.of("a: |99\n b", 1));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedYamlIsAProblemAndNoException(String yaml, int atLeastLine) {
        var problems = Samples.problems(yaml);

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThanOrEqualTo(atLeastLine));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aDocumentThatIsNoMappingIsNoContract(String yaml, String found) {
        assertThat(Samples.problems(yaml)).singleElement().satisfies(problem -> {
            assertThat(problem.expected()).startsWith("a mapping of name, version");
            assertThat(problem.found()).isEqualTo(found);
        });
    }

    static Stream<Arguments> roots() {
        return Stream.of(
                Arguments.of("orders", "'orders'"),
                Arguments.of("[orders]", "a list"),
                Arguments.of("42", "the number 42"),
                Arguments.of("~", "nothing"));
    }

    @Test
    void ofAHugeStreamOnlyTheLimitIsRead() throws IOException {
        var endless = new CountingStream();

        var result = ContractReader.read(endless);

        assertThat(endless.count).isLessThan(2_000_000);
        assertThat(result)
                .isEqualTo(new ReadResult.Unusable(List.of(new Problem("", 1, "at most 1000000 bytes", "more"))));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        var latin = new ByteArrayInputStream("name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ContractReader.read(latin))
                .isEqualTo(new ReadResult.Unusable(List.of(new Problem("", 1, "UTF-8", "bytes that are not"))));
    }

    @Test
    void aMegabyteOfUnknownKeysIsRefusedQuickly() {
        var yaml = new StringBuilder();
        for (var i = 0; yaml.length() < 990_000; i++) {
            yaml.append("key").append(i).append(": [a, b]\n");
        }

        var problems = Samples.problems(yaml.toString());

        assertThat(problems).hasSize(101);
    }

    @Test
    void aMegabyteOfOneScalarIsRefusedQuickly() {
        for (var grammar : List.of("name: ", "version: ", "classification: ", "domain_database: ")) {
            var problems = Samples.problems(Samples.SMALL + grammar + "a1.".repeat(300_000) + "\n");

            assertThat(problems)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.found()).hasSizeLessThan(200));
        }
    }

    @Test
    void longTextsDoNotSlowTheGrammars() {
        var spaces = " ".repeat(200_000);
        for (var lateness :
                List.of("allow 24h;" + spaces, "a".repeat(400_000), spaces + "x", "allow " + "9".repeat(400_000))) {
            assertThat(Samples.problems(Samples.SMALL.replace("allow 24h; watermark 2h", lateness)))
                    .hasSize(1);
        }
    }

    private static String bomb() {
        var yaml = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (var i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return yaml.toString();
    }

    /// A hundred megabytes of comment that counts what is taken of it.
    private static final class CountingStream extends InputStream {
        private long count;

        @Override
        public int read() {
            return count++ < HUNDRED_MEGABYTES ? '#' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) '#');
            count += length;
            return count < HUNDRED_MEGABYTES ? length : -1;
        }
    }
}
