package io.brook.devstack.cli;

import io.brook.devstack.process.Readiness;
import io.brook.devstack.stack.PartStatus;
import io.brook.devstack.stack.PortSettings;
import io.brook.devstack.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `up`: starts what is not running and waits until it is ready.
@Command(name = "up", description = "Start what is not running, wait until it is ready, print the addresses.")
final class UpVerb extends Verb {
    @Mixin
    private final PortOptions ports = new PortOptions();

    @Mixin
    private final Patience patience = new Patience();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration bound = patience.bound(this);
        PortSettings settings = ports.settings();
        Stack stack = Stack.of(home(), settings);
        stack.requirePorts();
        settings.remember(home());
        stack.up(bound, this::say);
        for (String collector : stack.scaledToNone()) {
            say("note      " + collector + " is scaled to 0: ./brook scale " + collector + "=1 starts it");
        }
        for (String collector : stack.outdated()) {
            say("note      " + collector + " runs by its older contract: run down, then up, to take up the change");
        }
        out().println();
        for (PartStatus part : stack.status()) {
            out().printf("%-18s %s%n", part.name(), part.address());
        }
        out().printf("%-18s %s%n", "state and logs", home().directory());
        out().flush();
        return stack.status().stream().allMatch(part -> part.readiness() instanceof Readiness.Ready)
                ? SUCCESS
                : FINDING;
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }
}
