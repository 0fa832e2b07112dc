package io.brook.streams;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// The native memory that all RocksDB stores of a process share: one block cache, with the write buffers charged to it.
/// Thread-safe; closed after the last store.
final class StoreMemory implements AutoCloseable {
    /// The name under which it reaches the stores, among the Streams settings.
    static final String SETTING = "brook.store.memory";

    private final Cache cache;
    private final WriteBufferManager writeBuffers;
    private final long writeBufferBytes;

    StoreMemory(StoreSettings settings) {
        RocksDB.loadLibrary();
        cache = new LRUCache(settings.memoryBytes());
        writeBuffers = new WriteBufferManager(settings.memoryBytes() / 2, cache);
        writeBufferBytes = settings.writeBufferBytes();
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    /// What one store keeps in memory before it writes a file.
    long writeBufferBytes() {
        return writeBufferBytes;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
