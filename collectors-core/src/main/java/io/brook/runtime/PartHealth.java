package io.brook.runtime;

import org.jspecify.annotations.Nullable;

/// How one part of the process fares, and why when it is not well.
///
/// @param part its name, such as `streams`
/// @param cause what stands in the way, such as `REBALANCING`; absent when nothing does
/// @param detail figures worth a look, such as `4 lanes, lag 12`
record PartHealth(
        String part,
        Status status,
        @Nullable String cause,
        @Nullable String detail) {
    /// From well to unable, in rising order.
    enum Status {
        UP,
        /// It works on, and somebody should look.
        DEGRADED,
        /// It does no work.
        DOWN
    }

    static PartHealth up(String part) {
        return new PartHealth(part, Status.UP, null, null);
    }

    static PartHealth degraded(String part, String cause) {
        return new PartHealth(part, Status.DEGRADED, cause, null);
    }

    static PartHealth down(String part, String cause) {
        return new PartHealth(part, Status.DOWN, cause, null);
    }

    static PartHealth down(String part, String cause, String detail) {
        return new PartHealth(part, Status.DOWN, cause, detail);
    }
}
