package io.brook.streams;

/// Told by a lane that its park is full, so that the process stops taking in more until the registry answers.
/// Implementations are thread-safe.
@FunctionalInterface
public interface ParkGate {
    void full();

    /// Takes no notice.
    static ParkGate open() {
        return () -> {};
    }
}
