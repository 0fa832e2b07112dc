package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import org.apache.avro.Schema;

/// What must become of each record of one source partition, in the order of their offsets. Not thread-safe.
public final class Oracle {
    private final Rulebook rulebook;

    private Oracle(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /// An oracle by the usual bounds, for one partition from its first record.
    ///
    /// @param reader the contract's own Avro schema, by which events are read
    public static Oracle of(Contract contract, CollectorSpec collector, Schema reader, WriterSchemas writers) {
        return of(Rulebook.of(contract, collector, reader, writers));
    }

    public static Oracle of(Rulebook rulebook) {
        return new Oracle(rulebook);
    }

    /// The fate of the partition's next record.
    public Expectation expect(SourceRecord record) {
        // The rules are still to come: until then everything is expected to be refused.
        return Expectation.only(new Fate.DeadLettered(rulebook.collector().name() + record.offset()));
    }
}
