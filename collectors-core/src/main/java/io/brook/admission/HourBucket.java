package io.brook.admission;

/// The hours into which first sightings are sorted, so that they can be forgotten an hour at a time.
///
/// Times beyond what an `int` of hours can count fall into the outermost bucket, which keeps the order.
public final class HourBucket {
    private static final long HOUR = 3_600_000L;

    private HourBucket() {}

    /// The bucket of an instant.
    public static int of(long epochMillis) {
        long hour = Math.floorDiv(epochMillis, HOUR);
        return Math.clamp(hour, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
