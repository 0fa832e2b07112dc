package io.brook.pii;

import java.util.Arrays;

/// What one scan found: kind, byte range and score of each, in the order of their places. No two overlap, but for a URL
/// and what is found inside it: a card number in a query must not hide behind the address. Used again for each scan, so
/// that nothing is allocated once it has grown. Not thread-safe.
public final class Findings {
    private static final int FIRST_ROOM = 16;

    private Entity[] entities = new Entity[FIRST_ROOM];
    private int[] starts = new int[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    private int[] scores = new int[FIRST_ROOM];
    private int size;

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public Entity entity(int index) {
        return entities[checked(index)];
    }

    /// The first byte of the value, counted from the beginning of the scanned array.
    public int start(int index) {
        return starts[checked(index)];
    }

    /// The byte behind the value.
    public int end(int index) {
        return ends[checked(index)];
    }

    /// How sure it is, 1 to 100: 100 is a passed check that chance seldom passes.
    public int score(int index) {
        return scores[checked(index)];
    }

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("finding must be 0 to " + (size - 1) + ", was " + index);
        }
        return index;
    }

    void clear() {
        size = 0;
    }

    /// Adds a find, unless a longer one, or one as long that is surer, covers part of it; those that it beats go.
    void add(Entity entity, int start, int end, int score) {
        int from = size;
        while (from > 0 && ends[from - 1] > start && entities[from - 1] != Entity.URL) {
            from--;
        }
        for (int i = from; i < size; i++) {
            if (starts[i] < end && !beats(end - start, score, i)) {
                return;
            }
        }
        int keep = from;
        for (int i = from; i < size; i++) {
            if (starts[i] >= end) {
                move(i, keep++);
            }
        }
        size = keep;
        insert(from, entity, start, end, score);
    }

    private boolean beats(int length, int score, int index) {
        int other = ends[index] - starts[index];
        return length > other || (length == other && score > scores[index]);
    }

    private void insert(int at, Entity entity, int start, int end, int score) {
        if (size == entities.length) {
            grow();
        }
        for (int i = size; i > at; i--) {
            move(i - 1, i);
        }
        entities[at] = entity;
        starts[at] = start;
        ends[at] = end;
        scores[at] = score;
        size++;
    }

    private void move(int from, int to) {
        entities[to] = entities[from];
        starts[to] = starts[from];
        ends[to] = ends[from];
        scores[to] = scores[from];
    }

    private void grow() {
        int room = entities.length * 2;
        entities = Arrays.copyOf(entities, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        scores = Arrays.copyOf(scores, room);
    }

    /// Kinds and places only: a value is what this must never tell.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Findings[");
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(entity(i))
                    .append(' ')
                    .append(starts[i])
                    .append("..")
                    .append(ends[i]);
        }
        return text.append(']').toString();
    }
}
