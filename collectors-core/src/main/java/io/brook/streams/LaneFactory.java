package io.brook.streams;

import io.brook.admission.Admission;
import io.brook.admission.Fingerprints;
import io.brook.contract.CollectorSpec;
import io.brook.record.RowJson;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// Opens the lane of a source partition when a task takes it over. Thread-safe; what it makes is the task's own.
final class LaneFactory {
    private final CollectorSetup setup;
    private final CollectorParts parts;
    private final FilterMemory filters;
    private final ParkGate parkGate;
    private final Admission admission;

    LaneFactory(CollectorSetup setup, CollectorParts parts, FilterMemory filters, ParkGate parkGate) {
        this.setup = setup;
        this.parts = parts;
        this.filters = filters;
        this.parkGate = parkGate;
        this.admission = new Admission(parts.spec());
    }

    SourceLane open(ProcessorContext<Routed, byte[]> context) {
        CollectorSpec spec = parts.spec();
        String contract = setup.contract().name();
        String topic = spec.source().topic();
        int partition = context.taskId().partition();
        return new SourceLane(
                new LedgerEntry.Lane(contract, spec.name(), topic, partition),
                origin(context.applicationId(), topic),
                steps(),
                memory(context, topic, partition),
                new Outlets(context, Names.of(spec), parts.offices().get()),
                setup.telemetry().lane(contract, spec.name(), topic, partition));
    }

    private Progress.Origin origin(String applicationId, String topic) {
        String memory =
                StateTopics.changelogOf(applicationId, Names.of(parts.spec()).dedupeStore());
        return new Progress.Origin(setup.sources().idOf(topic), setup.sources().idOf(memory));
    }

    private SourceLane.Steps steps() {
        CollectorSpec spec = parts.spec();
        Limits limits = setup.limits();
        Judge judge = new Judge(
                admission,
                new Fingerprints(setup.dedupeSecret(), spec),
                new RowJson(spec.columns()),
                limits,
                setup.contract().version());
        Examiner examiner = new Examiner(parts.decoders().get(), parts.rules(), spec.tombstones());
        return new SourceLane.Steps(new Gate(limits), examiner, judge, admission, limits, parkGate);
    }

    private SourceLane.Memory memory(ProcessorContext<Routed, byte[]> context, String topic, int partition) {
        Names names = Names.of(parts.spec());
        KeyValueStore<Bytes, byte[]> progress = context.getStateStore(names.progressStore());
        KeyValueStore<Bytes, byte[]> dedupe = context.getStateStore(names.dedupeStore());
        KeyValueStore<Bytes, byte[]> parked = context.getStateStore(names.parkedStore());
        return new SourceLane.Memory(
                new ProgressStore(progress, topic, partition),
                new DedupeStore(dedupe, filters),
                new ParkingLot(parked, topic, partition));
    }
}
