package io.brook.admission;

import org.jspecify.annotations.Nullable;

/// Where first sightings are looked up.
@FunctionalInterface
public interface FirstSeenIndex {
    /// The sighting of this key in this bucket, or null.
    @Nullable
    FirstSeen find(int bucket, DedupeKey key);
}
