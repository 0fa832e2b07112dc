package io.brook.oracle;

import java.util.Optional;

/// Sightings by key in one array of longs, open-addressed: at a load of three eighths to three quarters, 43 to 85 bytes
/// each without clocks, which are kept only where they are asked for.
final class SightingTable {
    /// What is kept of each.
    enum Kept {
        ALL(6),
        ALL_BUT_CLOCKS(4);

        private final int words;

        Kept(int words) {
            this.words = words;
        }
    }

    private static final int HIGH = 0;
    private static final int LOW = 1;
    /// The offset shifted up, above two bits: whether it is sure, and that the slot is taken.
    private static final int OFFSET = 2;
    private static final int CONTENT = 3;
    private static final int EARLIEST = 4;
    private static final int LATEST = 5;
    private static final int TAKEN = 1;
    private static final int SURE = 2;

    private final int width;
    private int slots = 16;
    private long[] words;
    private int size;

    SightingTable(Kept kept) {
        width = kept.words;
        words = new long[slots * width];
    }

    int size() {
        return size;
    }

    Optional<Sighting> find(DedupeKey key) {
        int at = slotOf(key);
        return isTaken(at) ? Optional.of(sighting(at)) : Optional.empty();
    }

    void put(DedupeKey key, Sighting sighting) {
        if (size >= slots / 4 * 3) {
            grow();
        }
        int at = slotOf(key);
        if (!isTaken(at)) {
            size++;
        }
        words[at + HIGH] = key.high();
        words[at + LOW] = key.low();
        words[at + OFFSET] = sighting.offset() << 2 | (sighting.sure() ? SURE : 0) | TAKEN;
        words[at + CONTENT] = sighting.content();
        if (hasClocks()) {
            words[at + EARLIEST] = sighting.earliest();
            words[at + LATEST] = sighting.latest();
        }
    }

    private boolean hasClocks() {
        return width > EARLIEST;
    }

    private Sighting sighting(int at) {
        long offset = words[at + OFFSET];
        return new Sighting(
                offset >>> 2,
                words[at + CONTENT],
                hasClocks() ? words[at + EARLIEST] : 0,
                hasClocks() ? words[at + LATEST] : 0,
                (offset & SURE) != 0);
    }

    private boolean isTaken(int at) {
        return (words[at + OFFSET] & TAKEN) != 0;
    }

    /// The slot that holds the key, or the free one that is to.
    private int slotOf(DedupeKey key) {
        int slot = (int) key.low() & (slots - 1);
        while (true) {
            int at = slot * width;
            if (!isTaken(at) || (words[at + HIGH] == key.high() && words[at + LOW] == key.low())) {
                return at;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    private void grow() {
        long[] old = words;
        slots *= 2;
        words = new long[slots * width];
        for (int at = 0; at < old.length; at += width) {
            if ((old[at + OFFSET] & TAKEN) != 0) {
                System.arraycopy(old, at, words, slotOf(new DedupeKey(old[at + HIGH], old[at + LOW])), width);
            }
        }
    }
}
