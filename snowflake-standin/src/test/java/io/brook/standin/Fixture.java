package io.brook.standin;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// A stand-in in this process with a schema DB.SC, and the real clients for it.
final class Fixture implements AutoCloseable {

    private final Path directory;
    private final KeyPair keys;
    private StandIn standIn;
    private Clients clients;

    Fixture(Path directory) throws IOException, SQLException {
        this.directory = directory;
        this.keys = KeyPair.in(directory);
        this.standIn = start(0);
        this.clients = new Clients(standIn.port(), keys);
        clients.run("CREATE DATABASE IF NOT EXISTS DB", "CREATE SCHEMA IF NOT EXISTS DB.SC");
    }

    private StandIn start(int port) throws IOException, SQLException {
        return StandIn.start(
                new Settings("127.0.0.1", port, directory.resolve("data"), List.of(keys.publicKeyFile()), false, true));
    }

    /// Stops and starts again on the same port and data.
    void restart() throws IOException, SQLException {
        var port = standIn.port();
        standIn.close();
        standIn = start(port);
    }

    Clients clients() {
        return clients;
    }

    String url(String path) {
        return "http://127.0.0.1:" + standIn.port() + path;
    }

    KeyPair keys() {
        return keys;
    }

    @Override
    public void close() throws SQLException {
        standIn.close();
    }
}
