package io.brook.streams;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/// A contract's topology: per collector one source, one processor and three ways out, to landing, dead letters and the
/// ledger. Everything in it is named after its collector.
public final class CollectorTopology {
    private CollectorTopology() {}

    /// Builds the topology.
    ///
    /// @param parkGate told when a park is full
    public static Topology build(CollectorSetup setup, ParkGate parkGate) {
        Topology topology = new Topology();
        FilterMemory filters = new FilterMemory(setup.limits().filterBytes());
        for (CollectorParts parts : setup.collectors()) {
            add(topology, setup, parts, new LaneFactory(setup, parts, filters, parkGate));
        }
        return topology;
    }

    private static void add(Topology topology, CollectorSetup setup, CollectorParts parts, LaneFactory lanes) {
        Names names = Names.of(parts.spec());
        topology.addSource(
                // The first offsets are committed before the start; after that a missing one is a loss.
                AutoOffsetReset.none(),
                names.source(),
                new RecordTime(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                parts.spec().source().topic());
        topology.addProcessor(
                names.admission(), () -> new ArrivalProcessor(lanes::open, setup.ledgerInterval()), names.source());
        topology.addStateStore(CollectorStores.dedupe(names), names.admission());
        topology.addStateStore(CollectorStores.progress(names), names.admission());
        topology.addStateStore(CollectorStores.parked(names, setup.limits()), names.admission());
        addMirror(topology, names.landing(), parts.spec().landing().topic(), names.admission());
        addMirror(topology, names.dlq(), parts.spec().dlq().topic(), names.admission());
        topology.addSink(
                names.ledger(),
                setup.ledgerTopic(),
                new Routed.KeySerializer(),
                new ByteArraySerializer(),
                names.admission());
    }

    /// A sink whose partitions are the source's.
    private static void addMirror(Topology topology, String name, String topic, String parent) {
        topology.addSink(
                name, topic, new Routed.KeySerializer(), new ByteArraySerializer(), new Routed.Partitioner(), parent);
    }
}
