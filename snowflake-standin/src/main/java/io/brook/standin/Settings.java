package io.brook.standin;

import java.nio.file.Path;
import java.util.List;

/// How to run the stand-in.
///
/// @param port the port to listen on, 0 for a free one
/// @param publicKeys PEM files of the keys that may log in
/// @param openToAll true to let anyone in; only allowed without keys
/// @param faults true to serve `/faults`
public record Settings(
        String host, int port, Path dataDirectory, List<Path> publicKeys, boolean openToAll, boolean faults) {

    public Settings {
        publicKeys = List.copyOf(publicKeys);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port must be between 0 and 65535, was " + port);
        }
        if (publicKeys.isEmpty() != openToAll) {
            throw new IllegalArgumentException(
                    openToAll
                            ? "--no-auth and --public-key exclude each other"
                            : "--public-key FILE is needed, or --no-auth to let anyone in");
        }
    }
}
