package io.brook.devstack.cli;

import picocli.CommandLine.Command;

/// `dlq`: to come.
@Command(name = "dlq", description = "Not there yet.")
final class DeadLettersVerb extends Verb {
    @Override
    public Integer call() {
        return FINDING;
    }
}
