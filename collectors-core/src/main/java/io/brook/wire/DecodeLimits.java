package io.brook.wire;

/// How much one record may ask of the decoder.
///
/// @param bytes the value's length, wire header included
/// @param depth how deep a schema may nest; recursive schemas are refused by it
/// @param items array and map items in the whole record
/// @param text bytes of one string
public record DecodeLimits(int bytes, int depth, int items, int text) {
    /// Far above any event that a warehouse row can hold, far below what hurts the process.
    public static final DecodeLimits DEFAULT = new DecodeLimits(64 << 20, 32, 200_000, 32 << 20);

    public DecodeLimits {
        if (bytes < 1 || depth < 1 || items < 1 || text < 1) {
            throw new IllegalArgumentException("decode limits must be positive, was bytes " + bytes + ", depth " + depth
                    + ", items " + items + ", text " + text);
        }
    }
}
