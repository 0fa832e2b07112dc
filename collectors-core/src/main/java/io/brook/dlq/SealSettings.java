package io.brook.dlq;

import java.time.Duration;

/// How one collector seals its dead letters.
///
/// @param contract the contract's name, bound into every envelope
/// @param mostBytes the largest envelope that the dead-letter topic takes; larger ones go by reference
/// @param recordsPerKey how many envelopes one data key seals
/// @param keyLife how long one data key is used
public record SealSettings(String contract, int mostBytes, long recordsPerKey, Duration keyLife) {
    /// Room for any reference, whatever the names.
    static final int LEAST_BYTES = 2_048;

    /// The most envelopes for which a random 96-bit nonce stays unique beyond doubt.
    private static final long MOST_RECORDS = 1L << 32;

    public SealSettings {
        if (contract.isBlank()) {
            throw new IllegalArgumentException("seal must name a contract, was blank");
        }
        if (mostBytes < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "largest envelope must be at least " + LEAST_BYTES + " bytes, was " + mostBytes);
        }
        if (recordsPerKey < 1 || recordsPerKey > MOST_RECORDS || !keyLife.isPositive()) {
            throw new IllegalArgumentException("a data key must serve 1 to 2^32 records for a while, was "
                    + recordsPerKey + " records for " + keyLife);
        }
    }

    /// A new data key every million envelopes or every hour.
    public static SealSettings of(String contract, int mostBytes) {
        return new SealSettings(contract, mostBytes, 1_000_000, Duration.ofHours(1));
    }
}
