package io.brook.streams;

/// Told what becomes of the running topology. Called on its threads; must be quick.
public interface StreamsListener {
    /// The topology came to another state.
    ///
    /// @param state such as `RUNNING` or `REBALANCING`
    void stateChanged(String state);

    /// The topology gave up: it failed more often than restarting helps.
    void failed(Throwable cause);

    /// The topology stopped taking in records because a park is full, or takes them in again.
    void paused(boolean paused);
}
