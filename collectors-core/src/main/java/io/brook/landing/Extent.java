package io.brook.landing;

/// What a partition's log holds: offsets from `beginning` up to but not including `end`.
public record Extent(long beginning, long end) {}
