package io.brook.pii;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerRobustnessTest {
    private static final int ADVERSARIAL_BYTES = 256 << 10;
    private static final int PARTS = 16;

    /// What a rule begins with, and what it goes on with before it gives up.
    private static final List<String> PIECES = List.of(
            "1",
            " ",
            "-",
            ".",
            "/",
            ":",
            "(",
            ")",
            "+",
            "@",
            "a",
            "A",
            "é",
            "_",
            "%B",
            ";",
            "=",
            "^",
            "http://",
            "www.",
            "eyJ",
            "ghp_",
            "-----BEGIN PRIVATE KEY-----",
            "4111111111111111",
            "123-45-6789",
            "::",
            "fe80",
            "march ",
            "2020",
            "token=",
            "card ",
            "call ",
            "DE89",
            "0x",
            "bc1",
            "00:1B",
            "\n",
            "\0",
            "𝄞",
            "x@y.com",
            "icd ",
            "mrn ",
            "1Z",
            "T10");

    private final Scanner scanner = new Scanner();
    private final Findings findings = new Findings();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void anyBytesAreScannedToTheEndAndFindingsLieInOrderInsideTheText() {
        SplittableRandom random = new SplittableRandom(20_261_120);
        for (int round = 0; round < 60_000; round++) {
            byte[] bytes = round % 3 == 0 ? noise(random) : pieces(random);

            scanner.scan(bytes, 0, bytes.length, FieldLook.EVERYTHING, findings);

            int reached = 0;
            for (int i = 0; i < findings.size(); i++) {
                assertThat(findings.start(i)).as("round " + round).isBetween(reached, findings.end(i) - 1);
                assertThat(findings.end(i)).as("round " + round).isLessThanOrEqualTo(bytes.length);
                reached = findings.entity(i) == Entity.URL ? findings.start(i) : findings.end(i);
            }
        }
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] pieces(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEventWithoutAFindAllocatesNothing() {
        byte[] bytes =
                "order 8812 shipped, 3 items of ceramic T-light holder, status open, 17.95 EUR, 2010-12-01T08:26:00Z"
                        .getBytes(StandardCharsets.UTF_8);
        long self = Thread.currentThread().threadId();
        scanTimes(bytes, 20_000);

        long before = threads.getThreadAllocatedBytes(self);
        scanTimes(bytes, 10_000);
        long allocated = threads.getThreadAllocatedBytes(self) - before;

        assertThat(findings.isEmpty()).isTrue();
        assertThat(allocated).isLessThan(10_000);
    }

    private void scanTimes(byte[] bytes, int times) {
        for (int i = 0; i < times; i++) {
            scanner.scan(bytes, 0, bytes.length, FieldLook.EVERYTHING, findings);
        }
    }

    /// For a text sixteen times as long, quadratic work takes 256 times as long and linear work sixteen times. CPU time
    /// and
    /// the best of several tries keep a busy machine out of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "1.",
                "12:",
                "4111 ",
                "123-45-",
                "+1",
                "(1",
                "@",
                "a@",
                "a@b.",
                "a.",
                "www.",
                "http://",
                "http://a/",
                "a:",
                "::",
                "-",
                "-----BEGIN PRIVATE KEY-----",
                "eyJ",
                "eyJaaaaaaaaaa.",
                "eyJ-",
                "ghp_",
                "%B4",
                ";4",
                "token=",
                "token: ",
                "DE89",
                "march 1 ",
                "ff:",
                "a_",
                "call 1 ",
                "é"
            })
    void adversarialTextTakesLinearTime(String piece) {
        long part = bestNanos(piece, ADVERSARIAL_BYTES / PARTS);
        long whole = bestNanos(piece, ADVERSARIAL_BYTES);

        assertThat(whole).isLessThan(part * PARTS * 4);
    }

    private long bestNanos(String piece, int bytes) {
        byte[] text = piece.repeat(bytes / piece.length() + 1).getBytes(StandardCharsets.UTF_8);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            scanner.scan(text, 0, bytes, FieldLook.EVERYTHING, findings);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }
}
