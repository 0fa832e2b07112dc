package io.brook.wire;

/// Where writer schemas come from. Implementations answer within a small budget, never throw for what the registry
/// says or fails to say, and say whether they are thread-safe.
public interface SchemaSource {
    /// The schema of this id, or why there is none.
    ///
    /// @param id 0 or more
    Lookup find(int id);
}
