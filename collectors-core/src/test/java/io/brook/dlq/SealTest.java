package io.brook.dlq;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Position ORIGIN = new Position("orders.v1", 3, 42);
    private static final KeyWrap WRAP = LocalKeyWrap.of(keyOf(1));
    private static final int ROOMY = 1 << 20;

    private Instant now = Instant.parse("2010-12-01T08:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasSealedComesOutByteForByte(long seed) {
        var random = new SplittableRandom(seed);
        var seal = seal(ROOMY);
        for (int i = 0; i < 500; i++) {
            var arrival = anyArrival(random);

            var opened = new EnvelopeOpener(WRAP).open(seal.seal(arrival));

            assertThat(opened).isInstanceOfSatisfying(Opened.Original.class, original -> {
                assertThat(original.contract()).isEqualTo("orders_core");
                assertSame(original.arrival(), arrival);
            });
        }
    }

    @Test
    void anEnvelopeShowsNothingOfTheRecord() {
        var arrival = arrival("customer-key", "a value that nobody may read");

        String envelope = new String(seal(ROOMY).seal(arrival), UTF_8);

        assertThat(envelope).contains("orders_core", "orders.v1", WRAP.keyId());
        assertThat(envelope).doesNotContain("customer-key", "nobody");
    }

    @Test
    void theSameRecordIsNeverSealedAlike() {
        var seal = seal(ROOMY);
        var arrival = arrival("k", "v");
        var envelopes = new HashSet<String>();

        for (int i = 0; i < 100; i++) {
            envelopes.add(HexFormat.of().formatHex(seal.seal(arrival)));
        }

        assertThat(envelopes).hasSize(100);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] envelope = seal(ROOMY).seal(arrival("k", "v"));
        var sameNameOtherKey = new LocalKeyWrap(WRAP.keyId(), keyOf(2));

        assertThat(new EnvelopeOpener(LocalKeyWrap.of(keyOf(2))).open(envelope))
                .isEqualTo(new Opened.Failed(Opened.Failure.WRONG_KEY));
        assertThat(new EnvelopeOpener(sameNameOtherKey).open(envelope))
                .isEqualTo(new Opened.Failed(Opened.Failure.WRONG_KEY));
    }

    @Test
    void noByteCanBeChangedUnseen() {
        byte[] envelope = seal(ROOMY).seal(arrival("k", "v"));
        var opener = new EnvelopeOpener(WRAP);
        for (int i = 0; i < envelope.length; i++) {
            byte[] changed = envelope.clone();
            changed[i] ^= 1;

            assertThat(opener.open(changed)).as("byte " + i).isInstanceOf(Opened.Failed.class);
        }
    }

    @Test
    void aChangedOriginIsTampering() {
        byte[] envelope = seal(ROOMY).seal(arrival("k", "v"));
        int topic = new String(envelope, ISO_8859_1).indexOf("orders.v1");
        envelope[topic] = 'x';

        assertThat(new EnvelopeOpener(WRAP).open(envelope)).isEqualTo(new Opened.Failed(Opened.Failure.TAMPERED));
    }

    @Test
    void bytesThatAreNoEnvelopeAreSaidToBeNone() {
        var opener = new EnvelopeOpener(WRAP);

        assertThat(opener.open(new byte[0])).isEqualTo(new Opened.Failed(Opened.Failure.NOT_AN_ENVELOPE));
        assertThat(opener.open(new byte[] {9, 9})).isEqualTo(new Opened.Failed(Opened.Failure.UNKNOWN_VERSION));
        assertThat(opener.open(new byte[] {1, 0, 1})).isEqualTo(new Opened.Failed(Opened.Failure.NOT_AN_ENVELOPE));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void randomBytesNeverOpenAndNeverThrow(long seed) {
        var random = new SplittableRandom(seed);
        var opener = new EnvelopeOpener(WRAP);
        byte[] envelope = seal(ROOMY).seal(arrival("k", "v"));
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            byte[] started = Arrays.copyOf(envelope, random.nextInt(envelope.length));

            assertThat(opener.open(bytes)).isInstanceOf(Opened.Failed.class);
            assertThat(opener.open(started)).isInstanceOf(Opened.Failed.class);
        }
    }

    @Test
    void aRecordThatWouldNotFitGoesByReference() {
        var arrival = arrival("k", "v".repeat(5_000));

        byte[] envelope = seal(4_000).seal(arrival);

        assertThat(envelope.length).isLessThan(4_000);
        assertThat(new EnvelopeOpener(WRAP).open(envelope))
                .isEqualTo(new Opened.Reference(
                        "orders_core", new Oversize(ORIGIN, 7, 1, 5_000, 1, sha256("v".repeat(5_000)))));
    }

    @Test
    void theLargestEnvelopeIsAsLargeAsAllowed() {
        int mostBytes = seal(ROOMY).seal(arrival("k", "v".repeat(5_000))).length;

        assertThat(new EnvelopeOpener(WRAP).open(seal(mostBytes).seal(arrival("k", "v".repeat(5_000)))))
                .isInstanceOf(Opened.Original.class);
        assertThat(new EnvelopeOpener(WRAP).open(seal(mostBytes - 1).seal(arrival("k", "v".repeat(5_000)))))
                .isInstanceOf(Opened.Reference.class);
    }

    @Test
    void aDataKeyIsRenewedAfterItsRecordsAndAfterItsTime() {
        var wrap = new CountingWrap();
        var settings = new SealSettings("orders_core", ROOMY, 3, Duration.ofHours(1));
        var seal = new Seal(settings, wrap, new SecureRandom(), () -> now);
        var arrival = arrival("k", "v");

        for (int i = 0; i < 4; i++) {
            var _ = seal.seal(arrival);
        }
        int afterFourRecords = wrap.wrapped;
        now = now.plus(Duration.ofHours(1));
        byte[] envelope = seal.seal(arrival);

        assertThat(afterFourRecords).isEqualTo(2);
        assertThat(wrap.wrapped).isEqualTo(3);
        assertThat(new EnvelopeOpener(wrap).open(envelope)).isInstanceOf(Opened.Original.class);
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SealSettings.of(" ", ROOMY));
        assertThatIllegalArgumentException().isThrownBy(() -> SealSettings.of("orders_core", 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealSettings("orders_core", ROOMY, 0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealSettings("orders_core", ROOMY, 1, Duration.ZERO));
    }

    @Test
    void aWrappingKeyMustHaveThirtyTwoBytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalKeyWrap("k", new byte[16]))
                .withMessage("wrapping key must have 32 bytes, had 16");
    }

    private Seal seal(int mostBytes) {
        return new Seal(SealSettings.of("orders_core", mostBytes), WRAP, new SecureRandom(), () -> now);
    }

    private static Arrival arrival(String key, String value) {
        return new Arrival(ORIGIN, 7, key.getBytes(UTF_8), value.getBytes(UTF_8), List.of(new Header("h", null)));
    }

    private static Arrival anyArrival(SplittableRandom random) {
        List<Header> headers = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            headers.add(new Header("ü" + random.nextInt(2), anyBytes(random)));
        }
        return new Arrival(ORIGIN, random.nextLong(), anyBytes(random), anyBytes(random), headers);
    }

    private static byte @Nullable [] anyBytes(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void assertSame(Arrival opened, Arrival sealed) {
        assertThat(opened.position()).isEqualTo(sealed.position());
        assertThat(opened.timestamp()).isEqualTo(sealed.timestamp());
        assertThat(opened.key()).isEqualTo(sealed.key());
        assertThat(opened.value()).isEqualTo(sealed.value());
        assertThat(opened.headers()).hasSameSizeAs(sealed.headers());
        for (int i = 0; i < opened.headers().size(); i++) {
            assertThat(opened.headers().get(i).name())
                    .isEqualTo(sealed.headers().get(i).name());
            assertThat(opened.headers().get(i).value())
                    .isEqualTo(sealed.headers().get(i).value());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] keyOf(int seed) {
        byte[] key = new byte[32];
        new SplittableRandom(seed).nextBytes(key);
        return key;
    }

    private static final class CountingWrap implements KeyWrap {
        private final KeyWrap wrap = WRAP;
        private int wrapped;

        @Override
        public String keyId() {
            return wrap.keyId();
        }

        @Override
        public byte[] wrap(byte[] dataKey) {
            wrapped++;
            return wrap.wrap(dataKey);
        }

        @Override
        public Optional<byte[]> unwrap(String keyId, byte[] bytes) {
            return wrap.unwrap(keyId, bytes);
        }
    }
}
