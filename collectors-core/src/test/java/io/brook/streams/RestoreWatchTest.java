package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StandbyUpdateListener;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class RestoreWatchTest {
    private static final TopicPartition CHANGELOG = new TopicPartition("app-orders-dedupe-changelog", 2);
    private static final TopicPartition OTHER = new TopicPartition("app-orders-parked-changelog", 2);
    private static final String STORE = "orders-dedupe";

    private final RestoreBytes.Counts bytes = new RestoreBytes.Counts();
    private final AtomicLong nanos = new AtomicLong();
    private final RestoreWatch watch = new RestoreWatch(bytes, nanos::get);

    @Test
    void progressIsToldWhileItLasts() {
        watch.onRestoreStart(CHANGELOG, STORE, 1_000, 5_000);
        watch.onBatchRestored(CHANGELOG, STORE, 1_999, 900);

        assertThat(watch.state()).isEqualTo(new RestoreState(1, 1_000, 4_000, List.of(), 0, 0));
    }

    @Test
    void whatARestoreTookIsKeptAfterwards() {
        bytes.add(CHANGELOG, 77);
        watch.onRestoreStart(CHANGELOG, STORE, 0, 5_000);
        bytes.add(CHANGELOG, 4_000);
        nanos.addAndGet(1_500_000_000L);

        watch.onRestoreEnd(CHANGELOG, STORE, 4_321);

        assertThat(watch.state())
                .isEqualTo(new RestoreState(
                        0, 0, 0, List.of(new RestoreState.Restored(STORE, 2, 4_321, 4_000, 1_500)), 0, 0));
    }

    @Test
    void aStoreWithNothingToRestoreIsNotMentioned() {
        watch.onRestoreStart(OTHER, "orders-parked", 0, 0);

        assertThat(watch.state().isRestoring()).isFalse();
        watch.onRestoreEnd(OTHER, "orders-parked", 0);
        assertThat(watch.state().finished()).isEmpty();
    }

    @Test
    void aRestoreThatMovesElsewhereIsNoLongerCounted() {
        watch.onRestoreStart(CHANGELOG, STORE, 0, 5_000);

        watch.onRestoreSuspended(CHANGELOG, STORE, 100);

        assertThat(watch.state()).isEqualTo(new RestoreState(0, 0, 0, List.of(), 0, 0));
    }

    @Test
    void progressNeverExceedsWhatThereIsToDo() {
        watch.onRestoreStart(CHANGELOG, STORE, 0, 100);
        watch.onBatchRestored(CHANGELOG, STORE, 150, 120);

        assertThat(watch.state().done()).isEqualTo(100);
    }

    @Test
    void copiesOfOthersStoresTellHowFarTheyAreBehind() {
        watch.onUpdateStart(CHANGELOG, STORE, 0);
        watch.onBatchLoaded(CHANGELOG, STORE, new TaskId(0, 2), 59, 60, 100);

        assertThat(watch.state()).isEqualTo(new RestoreState(0, 0, 0, List.of(), 1, 40));
        watch.onUpdateSuspended(CHANGELOG, STORE, 60, 100, StandbyUpdateListener.SuspendReason.PROMOTED);
        assertThat(watch.state().standbys()).isZero();
    }
}
