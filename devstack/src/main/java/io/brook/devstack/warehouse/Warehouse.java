package io.brook.devstack.warehouse;

import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.KeyFiles;
import io.brook.devstack.stack.StackHome;
import io.brook.devstack.stack.WarehouseLogin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The local warehouse, spoken to by the Snowflake JDBC driver with a key pair. Connects at the first query.
public final class Warehouse implements AutoCloseable {
    private static final String LOGIN_TIMEOUT_SECONDS = "10";

    /// The driver repeats in its log what it throws; held here, or its level would be forgotten.
    private static final Logger DRIVER_LOG = Logger.getLogger("net.snowflake");

    private final int port;
    private final Path privateKey;
    private final @Nullable String database;
    private @Nullable Connection connection;

    private Warehouse(int port, Path privateKey, @Nullable String database) {
        this.port = port;
        this.privateKey = privateKey;
        this.database = database;
    }

    /// The warehouse that runs in a home; empty when none does.
    ///
    /// @param database where unqualified names are looked up; null for none
    public static Optional<Warehouse> of(StackHome home, @Nullable String database) {
        DRIVER_LOG.setLevel(Level.OFF);
        Path privateKey = new KeyFiles(home.keys()).warehousePrivateKey();
        return Addresses.warehouse(home).map(port -> new Warehouse(port, privateKey, database));
    }

    /// Takes rows, one at a time, without moving on.
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /// Runs a statement and hands over its rows.
    ///
    /// @throws SQLException when the warehouse refuses it or does not answer
    public void query(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /// Runs a statement and hands over its whole result, which may have columns and no rows.
    ///
    /// @throws SQLException when the warehouse refuses it or does not answer
    public QueryResult query(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return QueryResult.of(rows);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection("jdbc:snowflake://127.0.0.1:" + port + "/", properties());
            connection = open;
        }
        return open;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("account", WarehouseLogin.ACCOUNT);
        properties.setProperty("user", WarehouseLogin.USER);
        properties.setProperty("role", WarehouseLogin.ROLE);
        properties.setProperty("private_key_file", privateKey.toString());
        properties.setProperty("ssl", "off");
        properties.setProperty("loginTimeout", LOGIN_TIMEOUT_SECONDS);
        properties.setProperty("disablePlatformDetection", "true");
        properties.setProperty("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", "false");
        properties.setProperty("JDBC_QUERY_RESULT_FORMAT", "JSON");
        if (database != null) {
            properties.setProperty("db", database);
        }
        return properties;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
