package io.brook.validate;

import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/// A domain team's own rule about one event: what a contract's YAML cannot say.
///
/// Called for every record, on several threads: implementations are stateless and quick. A rule that throws refuses the
/// event.
public interface Rule {
    /// The fault that keeps this event out, such as `Fault.violation("total")`; empty when there is none.
    ///
    /// @param event a record of the contract's schema; its strings are `String`, its logical types plain Avro
    /// values
    Optional<Fault> check(GenericRecord event);
}
