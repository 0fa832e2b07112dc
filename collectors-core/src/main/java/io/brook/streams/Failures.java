package io.brook.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.jspecify.annotations.Nullable;

/// What a failed stream thread's exception means.
final class Failures {
    private Failures() {}

    /// Whether a new thread would fail the same way: the source lost records that were never read, or is gone.
    static boolean isFinal(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof InvalidOffsetException || cause instanceof MissingSourceTopicException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// The source positions that were to be read next and are not there, `topic:partition:offset`; empty when the
    /// failure is another one.
    static List<String> lostPositions(Throwable failure) {
        List<String> positions = new ArrayList<>();
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof OffsetOutOfRangeException lost) {
                lost.offsetOutOfRangePartitions()
                        .forEach((partition, offset) ->
                                positions.add(partition.topic() + ":" + partition.partition() + ":" + offset));
            }
            cause = cause.getCause();
        }
        return positions.stream().sorted().toList();
    }
}
