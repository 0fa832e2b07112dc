package io.brook.devstack.stack;

import java.util.List;
import java.util.Optional;

/// What all parts of a stack share: its home, its ports, and how long it is meant to live.
///
/// @param brief whether it lives for a minute or two: then the quick compiler is all the compiler it needs
/// @param owner the process that it must not outlive
record Site(StackHome home, PortPlan ports, boolean brief, Optional<ProcessHandle> owner) {
    JavaCommand java(String... flags) {
        var command = new JavaCommand(flags);
        return brief ? command.flags(List.of("-XX:TieredStopAtLevel=1")) : command;
    }

    Site with(PortPlan others) {
        return new Site(home, others, brief, owner);
    }
}
