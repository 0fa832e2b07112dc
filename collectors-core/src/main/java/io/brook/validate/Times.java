package io.brook.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Values of `timestamp`, `date` and `time` columns: years 1 to 9999, times within one day.
final class Times {
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final long FIRST_DAY = Math.floorDiv(FIRST_SECOND, 86_400L);
    private static final long LAST_DAY = Math.floorDiv(LAST_SECOND, 86_400L);
    private static final long NANOS_OF_DAY = 86_400_000_000_000L;

    private Times() {}

    static Object timestampMillis(Object raw) {
        return raw instanceof Long millis ? timestamp(millis, 1_000) : Extractor.UNFIT;
    }

    static Object timestampMicros(Object raw) {
        return raw instanceof Long micros ? timestamp(micros, 1_000_000) : Extractor.UNFIT;
    }

    static Object date(Object raw) {
        return raw instanceof Integer day && day >= FIRST_DAY && day <= LAST_DAY
                ? LocalDate.ofEpochDay(day)
                : Extractor.UNFIT;
    }

    static Object timeMillis(Object raw) {
        return raw instanceof Integer millis ? time(millis, 1_000_000) : Extractor.UNFIT;
    }

    static Object timeMicros(Object raw) {
        return raw instanceof Long micros ? time(micros, 1_000) : Extractor.UNFIT;
    }

    private static Object timestamp(long ticks, int ticksPerSecond) {
        long second = Math.floorDiv(ticks, ticksPerSecond);
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return Extractor.UNFIT;
        }
        long tick = Math.floorMod(ticks, (long) ticksPerSecond);
        return Instant.ofEpochSecond(second, tick * (1_000_000_000 / ticksPerSecond));
    }

    private static Object time(long ticks, int nanosPerTick) {
        return ticks < 0 || ticks >= NANOS_OF_DAY / nanosPerTick
                ? Extractor.UNFIT
                : LocalTime.ofNanoOfDay(ticks * nanosPerTick);
    }
}
