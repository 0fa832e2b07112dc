package io.brook.standin.http;

import java.time.Duration;
import java.util.Locale;

/// A fault that was asked for: what goes wrong, on which route, how often.
///
/// @param code the status of a [Kind#STATUS] fault
/// @param duration how long a [Kind#LATENCY] or [Kind#STALL] fault lasts
record Fault(Kind kind, String route, int code, Duration duration) {

    enum Kind {
        STATUS,
        STALE,
        INVALIDATE_CHANNEL,
        DROP_AFTER_COMMIT,
        STALL,
        LATENCY
    }

    Fault {
        if (code < 100 || code > 599) {
            throw new IllegalArgumentException("code must be an HTTP status, was " + code);
        }
        if (duration.isNegative()) {
            throw new IllegalArgumentException("millis must not be negative, was " + duration.toMillis());
        }
    }

    /// The kind as it is written in a request.
    String label() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
