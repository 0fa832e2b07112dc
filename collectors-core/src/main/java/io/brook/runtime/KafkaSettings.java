package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/// How to reach the brokers: `kafka.*`.
///
/// @param properties passed to every client as they stand, such as `security.protocol`
@ConfigurationProperties("kafka")
record KafkaSettings(
        @Bindable(defaultValue = "127.0.0.1:9092") String bootstrapServers,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW) @Nullable
        Map<String, String> properties) {
    KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("kafka.bootstrap-servers must list host:port pairs, was blank");
        }
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        if (properties.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            throw new IllegalArgumentException(
                    "kafka.properties must not hold bootstrap.servers: set kafka.bootstrap-servers");
        }
    }

    /// What every Kafka client is given.
    Map<String, Object> clientProperties() {
        return Map.copyOf(texts());
    }

    /// The same, as texts.
    Map<String, String> texts() {
        var all = new HashMap<String, String>();
        if (properties != null) {
            all.putAll(properties);
        }
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }

    /// Without the values of the passed-through properties: some are secrets.
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", properties " + (properties == null ? "" : properties.keySet())
                + "]";
    }
}
