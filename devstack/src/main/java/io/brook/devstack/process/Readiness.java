package io.brook.devstack.process;

/// Whether a process does its work, and what it waits for when it does not.
public sealed interface Readiness {
    /// It answers and says that it is ready.
    record Ready() implements Readiness {}

    /// It does not answer, or says what it waits for.
    ///
    /// @param cause one line without field values
    record NotReady(String cause) implements Readiness {}
}
