package io.brook.streams;

/// What the stores of a process may take.
///
/// @param memoryBytes native memory for all stores' blocks and write buffers together
/// @param writeBufferBytes what one store keeps in memory before it writes a file; a small one makes a small store
/// behave as a large one does, for tests of kills
public record StoreSettings(long memoryBytes, long writeBufferBytes) {
    /// Enough for a few hundred million first sightings to be found quickly; write buffers as Kafka Streams has them.
    public static final StoreSettings DEFAULT = new StoreSettings(256L << 20, 16L << 20);

    public static final long SMALLEST_WRITE_BUFFER = 64L << 10;

    public StoreSettings {
        if (memoryBytes < 1) {
            throw new IllegalArgumentException("store memory must be positive, was " + memoryBytes);
        }
        if (writeBufferBytes < SMALLEST_WRITE_BUFFER) {
            throw new IllegalArgumentException(
                    "write buffers must be of at least " + SMALLEST_WRITE_BUFFER + " bytes, was " + writeBufferBytes);
        }
    }

    public StoreSettings withWriteBuffer(long bytes) {
        return new StoreSettings(memoryBytes, bytes);
    }
}
