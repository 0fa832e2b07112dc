package io.brook.streams;

import io.brook.admission.DedupeKey;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The filters of one dedupe store, one per hour, so that the normal case of deduplication, a key never seen, does not
/// ask the store at all.
///
/// A filter is believed only if its hour was empty in the store when the filter was made; for any other hour every
/// lookup goes to the store until the hour ages out. Belongs to one task.
final class BucketFilters {
    private final FilterMemory memory;
    private final IntPredicate emptyInStore;
    private final TreeMap<Integer, BucketFilter> filters = new TreeMap<>();
    private int lastBucket;
    private @Nullable BucketFilter lastFilter;
    private long largest;

    /// @param emptyInStore whether the store holds nothing in a bucket
    BucketFilters(FilterMemory memory, IntPredicate emptyInStore) {
        this.memory = memory;
        this.emptyInStore = emptyInStore;
    }

    boolean mightContain(int bucket, DedupeKey key) {
        return of(bucket).mightContain(key);
    }

    /// To be called before the key is put into the store.
    void add(int bucket, DedupeKey key) {
        BucketFilter filter = of(bucket);
        filter.add(key);
        largest = Math.max(largest, filter.keys());
    }

    private BucketFilter of(int bucket) {
        BucketFilter last = lastFilter;
        if (last != null && lastBucket == bucket) {
            return last;
        }
        BucketFilter filter = filters.get(bucket);
        if (filter == null) {
            filter = emptyInStore.test(bucket)
                    ? new BucketFilter(memory, largest + largest / 4)
                    : BucketFilter.denyingNothing(memory);
            filters.put(bucket, filter);
        }
        lastBucket = bucket;
        lastFilter = filter;
        return filter;
    }

    /// Drops the filters of hours before this one.
    void forgetBefore(int bucket) {
        Iterator<BucketFilter> passed = filters.headMap(bucket).values().iterator();
        while (passed.hasNext()) {
            passed.next().release();
            passed.remove();
        }
        lastFilter = null;
    }

    void close() {
        forgetBefore(Integer.MAX_VALUE);
    }

    long bytes() {
        return filters.values().stream().mapToLong(BucketFilter::bytes).sum();
    }
}
