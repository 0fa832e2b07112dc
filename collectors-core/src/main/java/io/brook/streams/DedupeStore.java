package io.brook.streams;

import io.brook.admission.DedupeKey;
import io.brook.admission.FirstSeen;
import io.brook.admission.FirstSeenIndex;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// First sightings in a key-value store, by hour: looked up through filters, forgotten in slices. Belongs to one task.
final class DedupeStore implements FirstSeenIndex {
    private final KeyValueStore<Bytes, byte[]> store;
    private final BucketFilters filters;
    private int firstKept = Integer.MIN_VALUE;
    private @Nullable Bytes expiredTo;
    private boolean backlog;
    private long lookups;
    private long denied;

    DedupeStore(KeyValueStore<Bytes, byte[]> store, FilterMemory memory) {
        this.store = store;
        this.filters = new BucketFilters(memory, this::isEmpty);
    }

    private boolean isEmpty(int bucket) {
        Bytes floor = Bytes.wrap(DedupeKey.floorOf(bucket));
        Bytes ceiling = Bytes.wrap(DedupeKey.ceilingOf(bucket));
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(floor, ceiling)) {
            return !entries.hasNext();
        }
    }

    @Override
    public @Nullable FirstSeen find(int bucket, DedupeKey key) {
        lookups++;
        if (!filters.mightContain(bucket, key)) {
            denied++;
            return null;
        }
        byte[] value = store.get(Bytes.wrap(key.inBucket(bucket)));
        return value == null ? null : FirstSeen.decode(value);
    }

    void put(int bucket, DedupeKey key, FirstSeen firstSeen) {
        filters.add(bucket, key);
        store.put(Bytes.wrap(key.inBucket(bucket)), firstSeen.encoded());
    }

    /// Lets the hours before this one be forgotten by the slices to come.
    void keepFrom(int bucket) {
        if (bucket == firstKept) {
            return;
        }
        if (bucket < firstKept) {
            expiredTo = null;
        }
        firstKept = bucket;
        backlog = bucket != Integer.MIN_VALUE;
        filters.forgetBefore(bucket);
    }

    /// Whether hours that may be forgotten still hold entries.
    boolean hasBacklog() {
        return backlog;
    }

    /// Deletes up to that many entries of hours that may be forgotten. It goes on where the last slice ended, so as not
    /// to wade through what that one deleted.
    ///
    /// @return how many it deleted
    int expire(int atMost) {
        if (!backlog) {
            return 0;
        }
        int deleted = 0;
        try (KeyValueIterator<Bytes, byte[]> old =
                store.range(expiredTo, Bytes.wrap(DedupeKey.ceilingOf(firstKept - 1)))) {
            while (deleted < atMost && old.hasNext()) {
                Bytes key = old.next().key;
                store.delete(key);
                expiredTo = key;
                deleted++;
            }
            backlog = old.hasNext();
        }
        return deleted;
    }

    void close() {
        filters.close();
    }

    /// How often a key was asked for.
    long lookups() {
        return lookups;
    }

    /// How many lookups a filter answered.
    long answeredByFilter() {
        return denied;
    }

    /// About how many entries there are.
    long entries() {
        return store.approximateNumEntries();
    }

    long filterBytes() {
        return filters.bytes();
    }
}
