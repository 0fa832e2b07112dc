package io.brook.devstack.load;

import io.brook.devstack.crowd.Mix;

/// What to send.
///
/// @param rate records a second at most; 0 for as fast as it goes
public record LoadOrder(long records, Mix mix, int rate, long seed) {
    public LoadOrder {
        if (records < 1) {
            throw new IllegalArgumentException("a load must have one record or more, was to have " + records);
        }
        if (rate < 0) {
            throw new IllegalArgumentException("a rate must be 0 or more records a second, was " + rate);
        }
    }
}
