package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Limits SMALL = new Limits(10, 5, 2, 8, 8192, 1, 1, 1);

    private static @Nullable Reason refusal(byte @Nullable [] key, byte @Nullable [] value, Header... headers) {
        return new Gate(SMALL).refuse(new Arrival(new Position("t", 0, 0), 0, key, value, List.of(headers)));
    }

    @Test
    void whatIsJustLargeEnoughComesIn() {
        assertThat(refusal(new byte[5], new byte[10], new Header("ab", new byte[3]), new Header("c", new byte[2])))
                .isNull();
        assertThat(refusal(null, null)).isNull();
    }

    @Test
    void oneByteMoreIsTurnedAway() {
        assertThat(refusal(new byte[6], null)).isEqualTo(Reason.OVERSIZE);
        assertThat(refusal(null, new byte[11])).isEqualTo(Reason.OVERSIZE);
        assertThat(refusal(null, null, new Header("ab", new byte[7]))).isEqualTo(Reason.HEADERS_OVER_LIMIT);
        assertThat(refusal(null, null, new Header("a", null), new Header("b", null), new Header("c", null)))
                .isEqualTo(Reason.HEADERS_OVER_LIMIT);
    }

    @Test
    void sizeIsLookedAtBeforeHeaders() {
        assertThat(refusal(null, new byte[11], new Header("ab", new byte[7]))).isEqualTo(Reason.OVERSIZE);
    }

    @Test
    void aProducerThatCouldNotCarryALetInRecordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1 << 20, 64 << 10, 64, 64 << 10, 1 << 20, 1, 1, 1))
                .withMessageContaining("must hold the largest record");
    }

    @Test
    void whatTheProducerTakesIncludesRoomForTheFrame() {
        assertThat(SMALL.sendable(SMALL.envelopeBytes())).isTrue();
        assertThat(SMALL.sendable(SMALL.envelopeBytes() + 1)).isFalse();
    }
}
