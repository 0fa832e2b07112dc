package io.brook.streams;

import io.brook.admission.EventClock;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/// A partition's progress with its copy in the store. The store's record cache turns the writes of a whole commit
/// interval into one, inside the transaction of the outputs they describe. Belongs to one task.
final class ProgressStore {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Bytes key;
    private Progress progress;

    ProgressStore(KeyValueStore<Bytes, byte[]> store, String topic, int partition) {
        this.store = store;
        this.key = Bytes.wrap((topic + ":" + partition).getBytes(StandardCharsets.UTF_8));
        this.progress = Progress.decode(store.get(key));
    }

    Progress progress() {
        return progress;
    }

    /// Forgets how far the partition has come: it is another one of the same name now.
    void startAnew(Progress.Origin origin, EventClock clock) {
        progress = Progress.none();
        progress.clock(clock);
        progress.origin(origin);
    }

    /// Writes the progress; to be called after every change and before the call into the processor ends.
    void save() {
        store.put(key, progress.encoded());
    }
}
