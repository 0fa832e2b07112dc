package io.brook.standin.streaming;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Between instants and the warehouse's UTC timestamps.
final class Times {

    private Times() {}

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }
}
