package io.brook.streams;

import io.brook.admission.DedupeKey;
import java.util.ArrayList;
import java.util.List;

/// A Bloom filter over the dedupe keys of one hour that grows as the hour fills: it never denies a key that was added.
///
/// It is a chain of blocked filters, each link larger than the one before; a lookup touches one cache line per link.
/// The keys are already uniform hashes, so their bits are used as they are. When the memory allowed is used up it turns
/// itself off, which means that it denies nothing any more. Not thread-safe.
final class BucketFilter {
    private static final int BITS_PER_KEY = 12;
    private static final int PROBES = 7;
    private static final int LONGS_PER_BLOCK = 8;
    private static final int BITS_PER_BLOCK = 512;
    private static final int PROBE_BITS = 9;
    private static final int SMALLEST_LINK = 4096;
    private static final int GREATEST_LINK = 1 << 26;
    private static final int GROWTH = 4;

    private final FilterMemory memory;
    private final List<long[]> links = new ArrayList<>(2);
    private int nextCapacity;
    private long roomInLast;
    private long keys;
    private boolean off;

    /// @param expectedKeys how many keys the hour will probably hold
    BucketFilter(FilterMemory memory, long expectedKeys) {
        this.memory = memory;
        this.nextCapacity = Math.clamp(expectedKeys, SMALLEST_LINK, GREATEST_LINK);
    }

    /// A filter that denies nothing, for an hour whose keys are not all known.
    static BucketFilter denyingNothing(FilterMemory memory) {
        BucketFilter filter = new BucketFilter(memory, 0);
        filter.off = true;
        return filter;
    }

    /// False only for a key that was never added.
    boolean mightContain(DedupeKey key) {
        if (off) {
            return true;
        }
        for (int i = links.size() - 1; i >= 0; i--) {
            if (linkMightContain(links.get(i), key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean linkMightContain(long[] bits, DedupeKey key) {
        int base = blockOf(bits, key);
        long probes = key.low();
        for (int i = 0; i < PROBES; i++) {
            int bit = (int) (probes & (BITS_PER_BLOCK - 1));
            if ((bits[base + (bit >>> 6)] & (1L << bit)) == 0) {
                return false;
            }
            probes >>>= PROBE_BITS;
        }
        return true;
    }

    void add(DedupeKey key) {
        if (off) {
            return;
        }
        if (roomInLast == 0 && !grow()) {
            turnOff();
            return;
        }
        roomInLast--;
        keys++;
        long[] bits = links.getLast();
        int base = blockOf(bits, key);
        long probes = key.low();
        for (int i = 0; i < PROBES; i++) {
            int bit = (int) (probes & (BITS_PER_BLOCK - 1));
            bits[base + (bit >>> 6)] |= 1L << bit;
            probes >>>= PROBE_BITS;
        }
    }

    private static int blockOf(long[] bits, DedupeKey key) {
        int blocks = bits.length / LONGS_PER_BLOCK;
        long upper = key.high() >>> Integer.SIZE;
        return (int) ((upper * blocks) >>> Integer.SIZE) * LONGS_PER_BLOCK;
    }

    private boolean grow() {
        int blocks = (int) Math.ceilDiv((long) nextCapacity * BITS_PER_KEY, BITS_PER_BLOCK);
        int length = blocks * LONGS_PER_BLOCK;
        if (!memory.take((long) length * Long.BYTES)) {
            return false;
        }
        links.add(new long[length]);
        roomInLast = nextCapacity;
        nextCapacity = (int) Math.min((long) nextCapacity * GROWTH, GREATEST_LINK);
        return true;
    }

    private void turnOff() {
        release();
        off = true;
    }

    /// Gives its memory back; afterwards it knows no key.
    void release() {
        memory.giveBack(bytes());
        links.clear();
        roomInLast = 0;
    }

    boolean isOff() {
        return off;
    }

    long keys() {
        return keys;
    }

    long bytes() {
        long total = 0;
        for (long[] link : links) {
            total += (long) link.length * Long.BYTES;
        }
        return total;
    }
}
