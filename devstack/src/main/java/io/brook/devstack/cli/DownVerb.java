package io.brook.devstack.cli;

import io.brook.devstack.stack.Stack;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `down`: ends everything that runs.
@Command(name = "down", description = "Stop everything that runs; collectors drain first.")
final class DownVerb extends Verb {
    @Option(names = "--wipe", description = "Remove the stack's state too: topics, tables, schemas, keys, logs.")
    private boolean wipe;

    @Override
    public Integer call() throws IOException {
        int running = (int) home().runs().all().stream()
                .filter(run -> run.process().isPresent())
                .count();
        List<String> killed = Stack.down(home());
        out().println(
                        running == 0
                                ? "nothing was running"
                                : "stopped " + running + (running == 1 ? " process" : " processes"));
        killed.forEach(name -> out().println(name + " did not stop in time and was killed"));
        if (wipe) {
            home().wipe();
            out().println("removed the state in " + home().directory());
        }
        out().flush();
        return SUCCESS;
    }
}
