package io.brook.contract;

import java.util.List;

/// Where the product comes from and what it passes through.
public record Lineage(List<LineageRef> sources, List<LineageRef> transforms) {
    /// Nothing declared.
    public static final Lineage NONE = new Lineage(List.of(), List.of());

    public Lineage {
        sources = List.copyOf(sources);
        transforms = List.copyOf(transforms);
    }
}
