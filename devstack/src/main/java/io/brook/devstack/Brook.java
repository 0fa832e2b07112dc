package io.brook.devstack;

import io.brook.devstack.cli.BrookCommand;

/// Where ./brook begins once everything is built.
public final class Brook {
    private Brook() {}

    public static void main(String[] args) {
        System.exit(BrookCommand.run(args));
    }
}
