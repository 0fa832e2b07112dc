package io.brook.streams;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/// What is known of one source partition before a collector begins to read it.
///
/// @param begin the first offset that the log still holds
/// @param end the offset after its last
/// @param committed where the group goes on; absent for one that never read, or whose offsets have expired
/// @param progress what was last recorded with the outputs
/// @param origin the logs as they are now
record SourcePartition(
        TopicPartition partition,
        long begin,
        long end,
        OptionalLong committed,
        Progress progress,
        Progress.Origin origin) {

    /// Where reading is to begin.
    sealed interface Beginning {
        /// As the group has it.
        record AsCommitted() implements Beginning {}

        /// At this offset, which must be committed for the group first.
        record At(long offset, String why) implements Beginning {}

        /// Nowhere, before somebody has decided.
        record Refused(String sentence) implements Beginning {}
    }

    Beginning beginning() {
        if (progress.origin().isReplacedBy(origin)) {
            return committed.isPresent() && committed.getAsLong() == begin
                    ? new Beginning.AsCommitted()
                    : new Beginning.At(begin, "the source topic was made anew");
        }
        if (!progress.origin().memory().isEmpty()
                && !origin.memory().isEmpty()
                && !progress.origin().memory().equals(origin.memory())) {
            return new Beginning.Refused("the changelog of first sightings must be the one that " + partition
                    + " was read with, was deleted and made anew: repeats would land twice");
        }
        if (committed.isPresent()) {
            return within(committed.getAsLong(), new Beginning.AsCommitted());
        }
        return progress.next() == Progress.NOWHERE
                ? new Beginning.At(begin, "never read")
                : within(
                        progress.next(),
                        new Beginning.At(progress.next(), "the group's offsets have expired; the progress has not"));
    }

    private Beginning within(long next, Beginning when) {
        if (next < begin) {
            return new Beginning.Refused("topic " + partition.topic() + " partition " + partition.partition()
                    + " must still hold offsets " + next + " to " + (begin - 1)
                    + ", which were never read: they are lost, since the log begins at " + begin);
        }
        if (next > end) {
            return new Beginning.Refused("topic " + partition.topic() + " partition " + partition.partition()
                    + " must reach offset " + next + ", up to which it was read, ends at " + end
                    + ": it was truncated, or is another log under the same name");
        }
        return when;
    }
}
