package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    @Test
    void comesBackFromItsMetadata() {
        var basis = new Progress.Basis(12, new UUID(3, 4), "2026-11-20T18:53:14.006943Z");
        var progress = Progress.of(4712, basis);

        var read = Progress.read(4712, progress.metadata());

        assertThat(read).isEqualTo(progress);
    }

    @Test
    void theEditionAndTheLettersComeBackToo() {
        var basis = new Progress.Basis(0, new UUID(3, 4), "2026-11-20T18:53:14.006943Z", "20261120T185314006943Z", 99);

        var read = Progress.read(7, Progress.of(7, basis).metadata());

        assertThat(read.basis()).contains(basis);
    }

    @Test
    void whatTheFirstVersionNotedIsOfTheFirstEdition() {
        var read = Progress.read(5, "brook1;errors=1;topic=00000000-0000-0003-0000-000000000004;table=a;b=c");

        assertThat(read.basis()).contains(new Progress.Basis(1, new UUID(3, 4), "a;b=c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reset by hand",
                "brook1;errors=x;topic=00000000-0000-0003-0000-000000000004;table=t",
                "brook1;errors=1;topic=none;table=t",
                "brook1;errors=1;topic;table",
                "brook3;errors=1;topic=00000000-0000-0003-0000-000000000004;table=t"
            })
    void anOffsetSetByOtherHandsHasNoBasis(String metadata) {
        var read = Progress.read(5, metadata);

        assertThat(read.basis()).isEmpty();
        assertThat(read.next()).isEqualTo(5);
    }
}
