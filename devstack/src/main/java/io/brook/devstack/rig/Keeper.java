package io.brook.devstack.rig;

import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Signal;
import io.brook.devstack.stack.Stack;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Ends a rig's stack and lets go of its disks when its owner is gone, however the owner went.
public final class Keeper {
    static final String NAME = "keeper";

    private Keeper() {}

    /// Waits for the owner's end.
    ///
    /// @param args the owner's pid, the repository and the stack's directory
    public static void main(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected a pid and two directories, had " + args.length + " arguments");
        }
        var home = new StackHome(Path.of(args[1]), Path.of(args[2]));
        ProcessHandle.of(Long.parseLong(args[0]))
                .ifPresent(owner -> owner.onExit().join());
        clear(home);
        home.runs().forget(NAME);
    }

    /// Ends what runs there, and lets go of the disks.
    static void clear(StackHome home) {
        try {
            for (RunFile run : home.runs().all()) {
                if (run.process().isPresent()) {
                    Signal.CONT.send(run.process().get());
                }
            }
            Stack.down(home, Keeper::isAnother);
            new Mounts(home.directory()).release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnother(RunFile run) {
        return run.pid() != ProcessHandle.current().pid();
    }
}
