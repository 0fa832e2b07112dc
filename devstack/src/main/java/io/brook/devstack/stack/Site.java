package io.brook.devstack.stack;

import java.util.List;

/// What all parts of a stack share: its home, its ports, how long it is meant to live, and how they reach each other.
record Site(StackHome home, PortPlan ports, Lifetime lifetime, Wiring wiring) {
    JavaCommand java(String part, String... flags) {
        var command = new JavaCommand(flags).flags(wiring.flags(part));
        return lifetime.brief() ? command.flags(List.of("-XX:TieredStopAtLevel=1")) : command;
    }

    Site with(PortPlan others) {
        return new Site(home, others, lifetime, wiring);
    }
}
