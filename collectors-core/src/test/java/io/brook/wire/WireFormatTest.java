package io.brook.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireFormatTest {
    @Test
    void aFrameIsAZeroByteTheIdInFourBytesAndTheAvroBinary() {
        byte[] value = WireFormat.frame(0x01020304, new byte[] {9, 8});

        assertThat(value).containsExactly(0, 1, 2, 3, 4, 9, 8);
        assertThat(WireFormat.schemaId(value)).isEqualTo(0x01020304);
    }

    @Test
    void aValueShorterThanTheHeaderOrWithAnotherFirstByteDoesNotMatch() {
        assertThat(WireFormat.matches(new byte[] {0, 0, 0, 1})).isFalse();
        assertThat(WireFormat.matches(new byte[] {1, 0, 0, 0, 1})).isFalse();
        assertThat(WireFormat.matches(new byte[] {0, 0, 0, 0, 1})).isTrue();
    }
}
