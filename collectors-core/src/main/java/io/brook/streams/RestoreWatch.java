package io.brook.streams;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.TaskId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the restoring of local stores: how far it is, and what it took; and how far copies of others' stores are
/// behind. Thread-safe.
final class RestoreWatch implements StateRestoreListener, StandbyUpdateListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(RestoreWatch.class);
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final RestoreBytes.Counts bytes;
    private final LongSupplier nanoTime;
    private final Map<TopicPartition, Underway> underway = new HashMap<>();
    private final Map<TopicPartition, RestoreState.Restored> finished = new TreeMap<>(ORDER);
    private final Map<TopicPartition, Long> standbyLags = new HashMap<>();

    /// @param position the next changelog offset to be read
    private record Underway(long start, long end, long position, long bytesBefore, long beganNanos) {
        Underway at(long offset) {
            return new Underway(start, end, Math.clamp(offset, start, end), bytesBefore, beganNanos);
        }
    }

    RestoreWatch(RestoreBytes.Counts bytes, LongSupplier nanoTime) {
        this.bytes = bytes;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        if (end > start) {
            underway.put(changelog, new Underway(start, end, start, bytes.of(changelog), nanoTime.getAsLong()));
        }
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long records) {
        underway.computeIfPresent(changelog, (_, state) -> state.at(batchEnd + 1));
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition changelog, String store, long records) {
        Underway state = underway.remove(changelog);
        if (state == null) {
            return;
        }
        var restored = new RestoreState.Restored(
                store,
                changelog.partition(),
                records,
                bytes.of(changelog) - state.bytesBefore(),
                TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - state.beganNanos()));
        finished.put(changelog, restored);
        LOGGER.atInfo()
                .addKeyValue("store", store)
                .addKeyValue("partition", restored.partition())
                .addKeyValue("records", restored.records())
                .addKeyValue("bytes", restored.bytes())
                .addKeyValue("millis", restored.millis())
                .log("store restored from its changelog");
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        underway.remove(changelog);
    }

    @Override
    public synchronized void onUpdateStart(TopicPartition changelog, String store, long start) {
        standbyLags.put(changelog, 0L);
    }

    @Override
    public synchronized void onBatchLoaded(
            TopicPartition changelog, String store, TaskId task, long batchEnd, long batch, long end) {
        standbyLags.put(changelog, Math.max(0, end - batchEnd - 1));
    }

    @Override
    public synchronized void onUpdateSuspended(
            TopicPartition changelog, String store, long position, long end, SuspendReason reason) {
        standbyLags.remove(changelog);
    }

    synchronized RestoreState state() {
        long done = 0;
        long total = 0;
        for (Underway state : underway.values()) {
            done += state.position() - state.start();
            total += state.end() - state.start();
        }
        long lag = standbyLags.values().stream().mapToLong(Long::longValue).sum();
        return new RestoreState(
                underway.size(), done, total, finished.values().stream().toList(), standbyLags.size(), lag);
    }
}
