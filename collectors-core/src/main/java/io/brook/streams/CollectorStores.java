package io.brook.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The three stores of a collector and their changelogs.
final class CollectorStores {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long TEN_MINUTES_MILLIS = 600_000L;

    private CollectorStores() {}

    /// The settings of a collector's changelogs, by store.
    static Map<String, Map<String, String>> changelogs(Names names, Limits limits) {
        return Map.of(
                names.dedupeStore(), compacted(HOUR_MILLIS),
                names.progressStore(), compacted(TEN_MINUTES_MILLIS),
                names.parkedStore(), holdingRecords(limits));
    }

    private static Map<String, String> holdingRecords(Limits limits) {
        Map<String, String> config = compacted(HOUR_MILLIS);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(limits.requestBytes()));
        return config;
    }

    /// First sightings: large, mostly asked for what it does not hold, so uncached.
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> dedupe(Names names) {
        return builder(Stores.persistentKeyValueStore(names.dedupeStore()))
                .withCachingDisabled()
                .withLoggingEnabled(compacted(HOUR_MILLIS));
    }

    /// A few hundred bytes per partition, changed by every record: the cache makes one write per commit of it, and the
    /// short segments let the many versions be compacted before they slow a restart.
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> progress(Names names) {
        return builder(Stores.inMemoryKeyValueStore(names.progressStore()))
                .withCachingEnabled()
                .withLoggingEnabled(compacted(TEN_MINUTES_MILLIS));
    }

    /// Whole records that wait, normally none.
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> parked(Names names, Limits limits) {
        return builder(Stores.persistentKeyValueStore(names.parkedStore()))
                .withCachingDisabled()
                .withLoggingEnabled(holdingRecords(limits));
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
    }

    private static Map<String, String> compacted(long segmentMillis) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        config.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(segmentMillis));
        config.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2");
        // Changelog records carry their sources' times, and those of a backlog are old.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        config.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        return config;
    }
}
