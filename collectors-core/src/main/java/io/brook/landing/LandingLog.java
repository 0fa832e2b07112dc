package io.brook.landing;

import java.time.Duration;
import java.util.Map;

/// The landing topics as their consumer sees them: committed transactions only, positions set by hand. Owned by the
/// lander's thread.
public interface LandingLog {
    /// Waits at most this long for records.
    Fetch poll(Duration wait);

    /// Reads on from this offset. Ignored when the partition is no longer owned.
    void seek(LandingPartition partition, long offset);

    /// Stops delivering records of this partition. Ignored when it is no longer owned.
    void pause(LandingPartition partition);

    void resume(LandingPartition partition);

    /// This consumer's present standing in the group.
    Membership membership();

    /// The offset to be read next, past transaction markers already seen; 0 when it is not known. Does not block.
    long position(LandingPartition partition);

    /// Notes how far each partition is accounted for. It informs lag and keeps the reckoning of row errors; no lane
    /// ever resumes from it.
    ///
    /// @return false when it could not be noted; the caller comes again
    boolean commit(Map<LandingPartition, Progress> progress);
}
