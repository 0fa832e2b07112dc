package io.brook.devstack.rig;

import java.time.Duration;

/// What becomes of what two parts say to each other.
public sealed interface LinkMode {
    /// All is carried at once.
    record Pass() implements LinkMode {}

    /// Connections are dropped, and new ones refused.
    record Cut() implements LinkMode {}

    /// Connections are accepted and stay, nothing is carried. What was said is carried when the link passes again.
    record Stall() implements LinkMode {}

    /// Every piece is carried late: what one side writes at once, and 64 KiB at the most.
    record Slow(Duration delay) implements LinkMode {
        public Slow {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("a link's delay must not be negative, was " + delay);
            }
        }
    }

    /// Connections are reset. On new ones the server hears the client, and the client's connection is reset when the
    /// server answers.
    record Reset() implements LinkMode {}

    /// Somebody else answers every HTTP request, and the server hears nothing of it.
    record Answer(int status, String contentType, String body) implements LinkMode {
        public Answer {
            if (status < 100 || status > 599) {
                throw new IllegalArgumentException("an HTTP status must be 100 to 599, was " + status);
            }
        }
    }
}
