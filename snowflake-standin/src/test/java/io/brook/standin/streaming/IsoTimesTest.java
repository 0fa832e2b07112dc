package io.brook.standin.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.678901Z, 2026-01-02T03:04:05.678901",
        "2024-02-29T23:59:59.000000Z, 2024-02-29T23:59:59",
        "2026-01-02 03:04:05, 2026-01-02T03:04:05",
        "2026-01-02 03:04:05.5 +02:00, 2026-01-02T03:04:05.500",
        "2026-01-02T03:04:05-05:00, 2026-01-02T03:04:05",
        "2026-01-02, 2026-01-02T00:00"
    })
    void theClockFaceIsKept(String text, String expected) {
        assertThat(IsoTimes.wallClock(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T00:00:00.000000Z",
                "2026-13-02T03:04:05.678901Z",
                "2026-01-02T24:00:05.678901Z",
                "2026-01-02T03:04:60.678901Z",
                "2026-01-02T03:04:05.67x901Z",
                "2026/01-02T03:04:05.678901Z",
                "yesterday",
                ""
            })
    void whatIsNoTimestampIsRefused(String text) {
        assertThatThrownBy(() -> IsoTimes.wallClock(text)).isInstanceOf(DateTimeException.class);
    }
}
