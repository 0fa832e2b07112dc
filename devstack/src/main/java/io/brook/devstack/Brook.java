package io.brook.devstack;

import io.brook.devstack.cli.BrookCommand;
import java.util.Locale;

/// Where ./brook begins once everything is built.
public final class Brook {
    private Brook() {}

    public static void main(String[] args) {
        // Figures read the same on every machine, as README shows them.
        Locale.setDefault(Locale.ROOT);
        System.exit(BrookCommand.run(args));
    }
}
