package io.brook.streams.landing;

import io.brook.contract.Contract;
import io.brook.landing.LanderSettings;
import io.brook.landing.snowpipe.WarehouseSettings;
import java.util.Map;

/// What a landing service needs to know.
///
/// @param kafka client properties common to all clients: bootstrap servers and security
/// @param rulings what people have decided about lanes that would halt otherwise
/// @param instanceId stable and unique among the instances of this contract
public record LandingSetup(
        Contract contract,
        Map<String, Object> kafka,
        WarehouseSettings warehouse,
        String instanceId,
        LanderSettings lander,
        Rulings rulings) {
    public LandingSetup {
        kafka = Map.copyOf(kafka);
        if (instanceId.isBlank()) {
            throw new IllegalArgumentException("collector.instance-id must not be blank");
        }
    }

    /// The consumer group of the landers of this contract.
    public String group() {
        return "brook-" + contract.name() + "-land";
    }

    /// Without the values of the Kafka properties: some are secrets.
    @Override
    public String toString() {
        return "LandingSetup[" + contract.name() + ", " + instanceId + ", kafka " + kafka.keySet() + "]";
    }
}
