package io.brook.devstack.cli;

import io.brook.devstack.demo.Demo;
import io.brook.devstack.stack.Stack;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: the whole way of a record, in front of you.
@Command(
        name = "demo",
        description = "Start a stack of its own on free ports, send it tens of thousands of good and bad records, and"
                + " compare what was meant with the ledger and with BRONZE. Exits 0 only if all agree, and leaves nothing"
                + " running.")
final class DemoVerb extends Verb {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(names = "--keep", description = "Leave the stack up at the end.")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Instant begin = Instant.now();
        StackHome home = home().demo();
        Stack.down(home);
        home.wipe();
        Stack stack = Stack.brief(home, keep ? Optional.empty() : Optional.of(ProcessHandle.current()));
        Thread teardown = Thread.ofPlatform().unstarted(new Teardown(home, Stack::down, Thread.currentThread()));
        Runtime.getRuntime().addShutdownHook(teardown);
        stack.up(PATIENCE, this::say);
        boolean agree = new Demo(stack, this::say).play();
        if (keep) {
            Runtime.getRuntime().removeShutdownHook(teardown);
            say("the stack stays up: ./brook status --dir " + home.directory());
        } else {
            Stack.down(home);
        }
        say("took %d s".formatted(Duration.between(begin, Instant.now()).toSeconds()));
        return agree ? SUCCESS : FINDING;
    }

    private synchronized void say(String line) {
        out().println(line);
        out().flush();
    }
}
