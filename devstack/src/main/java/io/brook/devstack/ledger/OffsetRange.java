package io.brook.devstack.ledger;

/// Source offsets from the first to the last, both included.
public record OffsetRange(long from, long to) {
    public OffsetRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "an offset range must run from 0 or more to no less, was " + from + " to " + to);
        }
    }

    @Override
    public String toString() {
        return from == to ? Long.toString(from) : from + " to " + to;
    }
}
