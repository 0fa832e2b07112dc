package io.brook.standin.sql;

import io.brook.standin.auth.Login;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A logged-in session: where unqualified names point, and a DuckDB connection of its own.
///
/// Used by one request at a time; the caller holds its monitor.
public final class Session {

    private static final String NONE = "";

    private final Login.Granted login;
    private final DuckDBConnection connection;
    private String database = NONE;
    private String schema = NONE;
    private String role = NONE;
    private String warehouse = NONE;
    private boolean autocommit = true;

    public Session(Login.Granted login, DuckDBConnection connection) {
        this.login = login;
        this.connection = connection;
    }

    public Login.Granted login() {
        return login;
    }

    public DuckDBConnection connection() {
        return connection;
    }

    /// The current database, null when there is none; likewise below.
    public @Nullable String database() {
        return orNull(database);
    }

    public @Nullable String schema() {
        return orNull(schema);
    }

    public @Nullable String role() {
        return orNull(role);
    }

    public @Nullable String warehouse() {
        return orNull(warehouse);
    }

    private static @Nullable String orNull(String name) {
        return name.isEmpty() ? null : name;
    }

    String requiredDatabase() {
        if (database.isEmpty()) {
            throw SqlRefused.noDatabase();
        }
        return database;
    }

    String requiredSchema() {
        if (schema.isEmpty()) {
            throw SqlRefused.noDatabase();
        }
        return schema;
    }

    /// Points unqualified names at a schema.
    public void use(String newDatabase, String newSchema) {
        database = newDatabase;
        schema = newSchema;
    }

    void leaveDatabase(String dropped) {
        if (database.equals(dropped)) {
            use(NONE, NONE);
        }
    }

    void leaveSchema(SchemaName dropped) {
        if (database.equals(dropped.database()) && schema.equals(dropped.schema())) {
            schema = NONE;
        }
    }

    public void useRole(String newRole) {
        role = newRole;
    }

    public void useWarehouse(String newWarehouse) {
        warehouse = newWarehouse;
    }

    boolean autocommit() {
        return autocommit;
    }

    void autocommit(boolean on) {
        autocommit = on;
    }
}
