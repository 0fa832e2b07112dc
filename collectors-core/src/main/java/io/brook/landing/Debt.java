package io.brook.landing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was taken from the log and is not durable yet, over all openings of a lane. Owned by the lander's thread.
final class Debt {
    private @Nullable Instant since;
    private long upTo = -1;

    void took(long last, Instant now) {
        since = since == null ? now : since;
        upTo = Math.max(upTo, last);
    }

    /// @param flight what the present lane still carries
    void paid(long token, Flight flight) {
        if (token >= upTo) {
            since = null;
        } else if (flight.oldest().isPresent()) {
            since = flight.oldest().get();
        }
    }

    /// A row was dead-lettered, and everything before it is durable.
    void lettered(long offset) {
        if (offset >= upTo) {
            since = null;
        }
    }

    boolean isPaid() {
        return since == null;
    }

    Duration age(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
