package io.brook.devstack.stack;

import io.brook.devstack.process.RunFile;
import java.util.Optional;

/// Where producers find the running stack.
///
/// @param kafka host and port
/// @param registry the registry's URL up to the API's version
public record Addresses(String kafka, String registry) {
    /// The addresses of what runs in this home.
    ///
    /// @throws StackException when the broker or the registry does not run
    public static Addresses of(StackHome home) {
        return new Addresses(
                part(home, KafkaPart.NAME).address(),
                part(home, RegistryPart.NAME).address());
    }

    /// The broker's address, for what needs nothing else.
    ///
    /// @throws StackException when it does not run
    public static String kafka(StackHome home) {
        return part(home, KafkaPart.NAME).address();
    }

    /// The warehouse's port; empty when it does not run.
    public static Optional<Integer> warehouse(StackHome home) {
        return home.runs().running(WarehousePart.NAME).map(RunFile::port);
    }

    private static RunFile part(StackHome home, String name) {
        return home.runs().running(name).orElseThrow(() -> notRunning(home, name));
    }

    private static StackException notRunning(StackHome home, String name) {
        return new StackException(name + " does not run in " + home.directory() + ": start it with ./brook up");
    }
}
