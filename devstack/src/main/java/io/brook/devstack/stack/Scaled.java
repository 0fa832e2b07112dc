package io.brook.devstack.stack;

import java.time.Duration;
import java.util.List;

/// What a change of a collector's number of instances came to.
///
/// @param killed those of the stopped that did not end in time
/// @param took until all that were left were ready
public record Scaled(String collector, List<String> before, List<String> after, List<String> killed, Duration took) {
    public Scaled {
        before = List.copyOf(before);
        after = List.copyOf(after);
        killed = List.copyOf(killed);
    }

    public List<String> started() {
        return after.stream().filter(name -> !before.contains(name)).toList();
    }

    public List<String> stopped() {
        return before.stream().filter(name -> !after.contains(name)).toList();
    }
}
