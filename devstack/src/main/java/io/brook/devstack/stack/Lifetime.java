package io.brook.devstack.stack;

import java.util.Optional;

/// How long a stack is meant to live.
///
/// @param brief whether it lives for a minute or two: then the quick compiler is all the compiler it needs
/// @param owner the process that it must not outlive
public record Lifetime(boolean brief, Optional<ProcessHandle> owner) {
    /// Until it is taken down.
    public static final Lifetime LASTING = new Lifetime(false, Optional.empty());
}
