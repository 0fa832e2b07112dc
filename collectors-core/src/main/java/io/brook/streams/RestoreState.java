package io.brook.streams;

import java.util.List;

/// How far the restoring of local stores from their changelogs has come.
///
/// @param underway stores that are being restored
/// @param done changelog offsets that these have read
/// @param total changelog offsets that they have to read
/// @param finished the last restore of each store partition
/// @param standbys copies of other instances' stores that are kept here
/// @param standbyLag how many changelog offsets these are behind, all together
public record RestoreState(
        int underway, long done, long total, List<Restored> finished, int standbys, long standbyLag) {
    public RestoreState {
        finished = List.copyOf(finished);
    }

    /// One store partition that was restored.
    ///
    /// @param records its changelog's records, of which several may be of one key
    /// @param bytes keys and values of these
    /// @param millis from the first to the last
    public record Restored(String store, int partition, long records, long bytes, long millis) {}

    public boolean isRestoring() {
        return underway > 0;
    }
}
