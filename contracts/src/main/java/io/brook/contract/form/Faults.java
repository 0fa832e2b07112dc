package io.brook.contract.form;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong in one document: all of it, but for a flood. Not thread-safe.
public final class Faults {
    private static final int LIMIT = 100;

    private final List<Fault> kept = new ArrayList<>();
    private int count;

    /// Notes one fault; beyond the first hundred only their number is kept.
    public void add(Place place, String expected, String found) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(new Fault(place, expected, found));
        }
    }

    /// Whether nothing was found wrong.
    public boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return kept.size() == LIMIT;
    }

    /// The faults in the order of their lines, the last one saying how many more there are.
    public List<Fault> list() {
        var faults = new ArrayList<>(kept);
        faults.sort((a, b) -> Integer.compare(a.place().line(), b.place().line()));
        if (count > kept.size()) {
            var last = faults.getLast().place();
            faults.add(new Fault(new Place("", last.line()), "a contract", (count - kept.size()) + " more faults"));
        }
        return List.copyOf(faults);
    }
}
