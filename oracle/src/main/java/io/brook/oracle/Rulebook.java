package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/// All that fates depend on besides the log.
///
/// @param reader the contract's own Avro schema, by which events are read
/// @param violation the domain team's own rule: whether it refuses an event of the reader's schema
public record Rulebook(
        Contract contract,
        CollectorSpec collector,
        Schema reader,
        WriterSchemas writers,
        Predicate<GenericRecord> violation,
        Bounds bounds) {
    /// What one record may take.
    ///
    /// @param headers how many
    /// @param headerBytes the bytes of their names, in UTF-8, and of their values, in all
    /// @param rowBytes a landing record's key and value together
    public record Bounds(int valueBytes, int keyBytes, int headers, int headerBytes, int rowBytes) {
        /// What the collectors take unless told otherwise.
        public static final Bounds USUAL = new Bounds(1 << 20, 64 << 10, 64, 64 << 10, (4 << 20) - 4096);
    }

    /// Without rules of a domain team's own, and with the usual bounds.
    public static Rulebook of(Contract contract, CollectorSpec collector, Schema reader, WriterSchemas writers) {
        return new Rulebook(contract, collector, reader, writers, _ -> false, Bounds.USUAL);
    }

    public Rulebook with(Bounds other) {
        return new Rulebook(contract, collector, reader, writers, violation, other);
    }

    public Rulebook withViolation(Predicate<GenericRecord> other) {
        return new Rulebook(contract, collector, reader, writers, other, bounds);
    }
}
