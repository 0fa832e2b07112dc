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

    /// @param bytes for blocks and write buffers together
    StoreMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes);
        writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
