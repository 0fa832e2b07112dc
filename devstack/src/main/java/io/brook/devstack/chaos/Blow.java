package io.brook.devstack.chaos;

import java.time.Duration;

/// A planned fault.
///
/// @param process the collector that it is for; empty for what all share
/// @param draw decides what is left open, such as which of several instances
/// @param hold how long it lasts once it has shown
/// @param rest how long its strand waits afterwards
record Blow(Fault fault, String process, long draw, Duration hold, Duration rest) {
    @Override
    public String toString() {
        return process.isEmpty() ? fault.name() : fault.name() + " " + process;
    }
}
