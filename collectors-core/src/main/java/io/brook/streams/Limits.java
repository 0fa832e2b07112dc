package io.brook.streams;

/// What one record, one park and one process may take.
///
/// @param valueBytes a source record's value
/// @param keyBytes a source record's key
/// @param headers a source record's number of headers
/// @param headerBytes a source record's headers, names and values together
/// @param requestBytes the producer's `max.request.size`; no output record may come near it
/// @param parkedRecords how many records of one partition may wait for the registry before the topology pauses
/// @param parkedBytes how many bytes of one partition may wait
/// @param filterBytes the heap that all dedupe filters of the process take at most
public record Limits(
        int valueBytes,
        int keyBytes,
        int headers,
        int headerBytes,
        int requestBytes,
        int parkedRecords,
        long parkedBytes,
        long filterBytes) {
    /// A source topic's own default limit, doubled and doubled again for the row and the envelope made of it.
    public static final Limits DEFAULT =
            new Limits(1 << 20, 64 << 10, 64, 64 << 10, 4 << 20, 10_000, 64L << 20, 256L << 20);

    /// What a record's frame, its offsets, its lengths and our own headers may add to its content, generously.
    private static final int FRAME_BYTES = 4096;

    public Limits {
        long smallest = Math.min(
                Math.min(Math.min(valueBytes, keyBytes), Math.min(headers, headerBytes)),
                Math.min(Math.min(requestBytes, parkedRecords), Math.min(parkedBytes, filterBytes)));
        if (smallest < 1) {
            throw new IllegalArgumentException("limits must all be positive, the least was " + smallest);
        }
        long largest = (long) valueBytes + keyBytes + headerBytes + FRAME_BYTES;
        if (largest > requestBytes) {
            throw new IllegalArgumentException("max request size must hold the largest record that is let in, "
                    + largest + " bytes, was " + requestBytes);
        }
    }

    /// The largest envelope that a dead letter may have; a larger record is dead-lettered by reference.
    public int envelopeBytes() {
        return requestBytes - FRAME_BYTES;
    }

    /// Whether the producer takes a record of this much key, value and headers.
    boolean sendable(long contentBytes) {
        return contentBytes + FRAME_BYTES <= requestBytes;
    }
}
