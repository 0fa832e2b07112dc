package io.brook.admission;

/// Sums of epoch milliseconds that stop at the ends of the range instead of wrapping round.
final class Millis {
    private Millis() {}

    /// @param delta 0 or more
    static long plus(long millis, long delta) {
        return millis > Long.MAX_VALUE - delta ? Long.MAX_VALUE : millis + delta;
    }

    /// @param delta 0 or more
    static long minus(long millis, long delta) {
        return millis < Long.MIN_VALUE + delta ? Long.MIN_VALUE : millis - delta;
    }
}
