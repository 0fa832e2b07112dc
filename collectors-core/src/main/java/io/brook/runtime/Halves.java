package io.brook.runtime;

import java.util.ArrayList;
import java.util.List;

/// The halves that run in this process.
///
/// @param beyond what they depend on outside of it; part of the process's health
record Halves(List<Half> all, List<Part> beyond) {
    Halves {
        all = List.copyOf(all);
        beyond = List.copyOf(beyond);
    }

    List<Part> parts() {
        var parts = new ArrayList<Part>(all);
        parts.addAll(beyond);
        return parts;
    }
}
