package io.brook.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterOfficeTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final KeyWrap WRAP = new LocalKeyWrap("key-1", new byte[32]);

    @Test
    void aLetterSaysWhyWithIdsAndEnumsOnly() {
        var arrival = arrival(new Header("customer", "secret".getBytes(UTF_8)));

        var letter = seal(DeadLetter.of(Reason.UNDECODABLE, arrival, -1));

        assertThat(new String(letter.key(), UTF_8)).isEqualTo("orders.v1:3:42");
        assertThat(headers(letter))
                .containsExactly(
                        Map.entry("brook-reason", "UNDECODABLE"),
                        Map.entry("brook-stage", "WIRE"),
                        Map.entry("brook-schema-id", "-1"),
                        Map.entry("brook-contract", "orders_core"),
                        Map.entry("brook-contract-version", "1.0.0"),
                        Map.entry("brook-key-id", "key-1"),
                        Map.entry("brook-redelivery", "0"));
        assertThat(new EnvelopeOpener(WRAP).open(letter.value())).isInstanceOf(Opened.Original.class);
    }

    @Test
    void aConflictPointsAtTheFirstSeen() {
        var letter = seal(
                new DeadLetter(Reason.DEDUPE_CONFLICT, arrival(), 7, Optional.of(new Position("orders.v1", 3, 1))));

        assertThat(headers(letter))
                .containsEntry("brook-first-seen", "orders.v1:3:1")
                .containsEntry("brook-schema-id", "7");
    }

    @Test
    void aWellFormedTraceIsCopied() {
        var letter = seal(DeadLetter.of(Reason.TOO_LATE, arrival(new Header("traceparent", TRACE.getBytes(UTF_8))), 7));

        assertThat(headers(letter)).containsEntry("traceparent", TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane.doe@example.com",
                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01",
            })
    void anyOtherTraceIsNot(String trace) {
        var letter = seal(DeadLetter.of(Reason.TOO_LATE, arrival(new Header("traceparent", trace.getBytes(UTF_8))), 7));

        assertThat(headers(letter)).doesNotContainKey("traceparent");
    }

    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource({"3, 3", "12, 12", "-1, 0", "'', 0", "secret, 0", "9999999, 0"})
    void redeliveryIsCarriedOnOnlyAsAPlainNumber(String header, String expected) {
        var arrival = arrival(new Header("brook-redelivery", header.getBytes(UTF_8)));

        assertThat(headers(seal(DeadLetter.of(Reason.TOO_LATE, arrival, 7))))
                .containsEntry("brook-redelivery", expected);
    }

    private static SealedLetter seal(DeadLetter letter) {
        var seal = new Seal(
                SealSettings.of("orders_core", 1 << 20),
                WRAP,
                new SecureRandom(),
                () -> Instant.parse("2010-12-01T08:00:00Z"));
        return new DeadLetterOffice(seal, "1.0.0").seal(letter);
    }

    private static Arrival arrival(Header... headers) {
        return new Arrival(new Position("orders.v1", 3, 42), 7, null, new byte[] {1}, Arrays.asList(headers));
    }

    private static Map<String, String> headers(SealedLetter letter) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<Header> all = letter.headers();
        all.forEach(header -> headers.put(header.name(), new String(Objects.requireNonNull(header.value()), UTF_8)));
        return headers;
    }
}
