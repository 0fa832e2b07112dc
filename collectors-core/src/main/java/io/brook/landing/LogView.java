package io.brook.landing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What can be asked of the landing topics besides their consumer. Every call blocks. Thread-safe.
public interface LogView {
    /// The topic's present id; it changes when the topic is made anew.
    UUID topicId(String topic) throws LandingFailure;

    Map<LandingPartition, Extent> extents(Set<LandingPartition> partitions) throws LandingFailure;

    /// The last progress noted, by whichever instance.
    Optional<Progress> progress(LandingPartition partition) throws LandingFailure;

    /// Reads committed records again, in order.
    ///
    /// @param limit at most this many; the rest is asked for again
    /// @return records with offsets in (after, upTo]; empty when there are none left
    List<LandingRecord> read(LandingPartition partition, long after, long upTo, int limit) throws LandingFailure;
}
