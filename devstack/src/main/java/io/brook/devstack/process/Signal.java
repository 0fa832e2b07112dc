package io.brook.devstack.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/// A signal to a process of this machine.
public enum Signal {
    /// Hang up: a collector drains and gives its partitions away for good.
    HUP,
    /// Ends at once whatever it is doing.
    KILL,
    /// Stands still, without being told.
    STOP,
    /// Goes on after [#STOP].
    CONT;

    /// Sends it.
    ///
    /// @return whether the process was there to take it
    public boolean send(ProcessHandle process) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        return kill.onExit().join().exitValue() == 0;
    }
}
