package io.brook.devstack.cli;

import picocli.CommandLine.Command;

/// `demo`: to come.
@Command(name = "demo", description = "Not there yet.")
final class DemoVerb extends Verb {
    @Override
    public Integer call() {
        return FINDING;
    }
}
