package io.brook.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/// RocksDB for lookups that mostly find nothing, within the process's shared memory.
public final class StoreTuning implements RocksDBConfigSetter {
    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        // Streams sets it true, which leaves the last level, where a missing key ends up, without a filter.
        options.setOptimizeFiltersForHits(false);
        if (configs.get(StoreMemory.SETTING) instanceof StoreMemory memory
                && options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(memory.cache());
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinL0FilterAndIndexBlocksInCache(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(memory.writeBuffers());
            options.setWriteBufferSize(memory.writeBufferBytes());
        }
    }

    @Override
    public void close(String storeName, Options options) {}
}
