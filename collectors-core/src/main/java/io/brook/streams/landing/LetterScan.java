package io.brook.streams.landing;

import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/// Reads a partition of dead letters from its beginning, for those that landers wrote. Blocks; used seldom.
final class LetterScan {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int FRUITLESS_POLLS = 120;

    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final Supplier<Consumer<byte[], byte[]>> uncommittedReaders;
    private final RejectionRecords records;

    /// @param readers makes consumers with `read_committed` and no group
    /// @param uncommittedReaders makes such with `read_uncommitted`
    LetterScan(
            Supplier<Consumer<byte[], byte[]>> readers,
            Supplier<Consumer<byte[], byte[]>> uncommittedReaders,
            RejectionRecords records) {
        this.readers = readers;
        this.uncommittedReaders = uncommittedReaders;
        this.records = records;
    }

    /// The landing offsets in (after, upTo] that letters are about.
    Set<Long> between(LaneId lane, long after, long upTo) throws LandingFailure {
        try {
            return read(lane, after, upTo);
        } catch (KafkaException e) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "reading dead letters failed", e);
        }
    }

    private Set<Long> read(LaneId lane, long after, long upTo) throws LandingFailure {
        var partition = records.letters(lane);
        var found = new HashSet<Long>();
        long end = end(lane);
        try (var reader = readers.get()) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            int fruitless = 0;
            while (reader.position(partition, WITHIN) < end) {
                var letters = reader.poll(POLL).records(partition);
                fruitless = letters.isEmpty() ? fruitless + 1 : 0;
                if (fruitless > FRUITLESS_POLLS) {
                    throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "a transaction keeps dead letters back");
                }
                letters.forEach(letter -> records.landingOffset(lane, letter.headers())
                        .ifPresent(offset -> {
                            if (offset > after && offset <= upTo) {
                                found.add(offset);
                            }
                        }));
            }
        }
        return found;
    }

    /// The very end: a letter whose transaction has been decided, but not marked as such, is waited for.
    private long end(LaneId lane) {
        var partition = records.letters(lane);
        try (var reader = uncommittedReaders.get()) {
            return reader.endOffsets(List.of(partition), WITHIN).getOrDefault(partition, 0L);
        }
    }
}
