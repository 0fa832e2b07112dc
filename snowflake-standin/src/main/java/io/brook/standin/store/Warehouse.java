package io.brook.standin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// The one DuckDB file. Safe for use by many threads: every caller gets a connection of its own.
///
/// Configuration is locked after opening and file access is off, so no statement can reach beyond the file.
public final class Warehouse implements AutoCloseable {

    /// Work done in one transaction.
    @FunctionalInterface
    public interface Work<T> {
        T run(DuckDBConnection connection) throws SQLException;
    }

    private final DuckDBConnection root;
    private final Path directory;
    private final ReentrantLock writer = new ReentrantLock();

    private Warehouse(DuckDBConnection root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    /// Opens or creates the warehouse in a directory.
    public static Warehouse open(Path directory) throws SQLException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory cannot be created: " + directory, e);
        }
        var root =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("warehouse.duckdb"));
        var warehouse = new Warehouse(root, directory);
        warehouse.configure();
        warehouse.transact(connection -> {
            Catalog.create(connection);
            return true;
        });
        return warehouse;
    }

    private void configure() throws SQLException {
        var spill = directory.resolve("spill").toString().replace("'", "''");
        var settings = List.of(
                "SET TimeZone = 'UTC'",
                "SET memory_limit = '2GB'",
                "SET temp_directory = '" + spill + "'",
                "SET autoload_known_extensions = false",
                "SET autoinstall_known_extensions = false",
                "SET allow_community_extensions = false",
                "SET enable_external_access = false",
                "SET lock_configuration = true");
        try (var statement = root.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
        }
    }

    /// The directory that the warehouse owns.
    public Path directory() {
        return directory;
    }

    /// A connection of the caller's own, to be closed by the caller.
    public DuckDBConnection connect() throws SQLException {
        return root.duplicate();
    }

    /// Runs work in one transaction: all of it is durable when this returns, none of it when this throws.
    public <T> T transact(Work<T> work) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                var result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    /// Like [#transact], one caller at a time: landing and definitions would refuse each other inside DuckDB, and one
    /// disk
    /// gains nothing from two writers.
    public <T> T exclusively(Work<T> work) throws SQLException {
        writer.lock();
        try {
            return transact(work);
        } finally {
            writer.unlock();
        }
    }

    private static void undo(DuckDBConnection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // a failed commit has already ended the transaction
        }
    }

    @Override
    public void close() throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute("CHECKPOINT");
        } finally {
            root.close();
        }
    }
}
