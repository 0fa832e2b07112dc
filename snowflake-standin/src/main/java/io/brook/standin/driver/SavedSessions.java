package io.brook.standin.driver;

import io.brook.standin.auth.Login;
import io.brook.standin.sql.Session;
import io.brook.standin.store.Jdbc;
import io.brook.standin.store.Warehouse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sessions as the warehouse keeps them, so that a client's connection outlives a restart. Tokens are kept as digests.
final class SavedSessions {

    /// Where a session stands.
    record Saved(long id, Login.Granted login, Place place) {

        /// Names the session's current objects; empty for none.
        record Place(String database, String schema, String role, String warehouse) {

            static Place of(Session session) {
                return new Place(
                        or(session.database()), or(session.schema()), or(session.role()), or(session.warehouse()));
            }

            private static String or(@Nullable String name) {
                return Objects.requireNonNullElse(name, "");
            }

            void restore(Session session) {
                session.use(database, schema);
                session.useRole(role);
                session.useWarehouse(warehouse);
            }
        }
    }

    private final Warehouse warehouse;

    SavedSessions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    void add(Sessions.Open open) throws SQLException {
        var place = Saved.Place.of(open.session());
        var login = open.session().login();
        change(
                "INSERT INTO _sf.sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                open.id(),
                digest(open.token()),
                digest(open.masterToken()),
                login.account(),
                login.user(),
                place.database(),
                place.schema(),
                place.role(),
                place.warehouse());
    }

    void move(long id, Saved.Place place) throws SQLException {
        change(
                "UPDATE _sf.sessions SET db = ?, schema = ?, role = ?, warehouse = ? WHERE id = ?",
                place.database(),
                place.schema(),
                place.role(),
                place.warehouse(),
                id);
    }

    void renew(long id, String token) throws SQLException {
        change("UPDATE _sf.sessions SET token = ? WHERE id = ?", digest(token), id);
    }

    void remove(long id) throws SQLException {
        change("DELETE FROM _sf.sessions WHERE id = ?", id);
    }

    Optional<Saved> byToken(String token) throws SQLException {
        return find("token", token);
    }

    Optional<Saved> byMasterToken(String token) throws SQLException {
        return find("master", token);
    }

    private Optional<Saved> find(String column, String token) throws SQLException {
        return warehouse.transact(connection -> Jdbc.first(
                connection,
                "SELECT id, account, username, db, schema, role, warehouse FROM _sf.sessions WHERE " + column + " = ?",
                SavedSessions::read,
                digest(token)));
    }

    private static Saved read(ResultSet row) throws SQLException {
        return new Saved(
                row.getLong(1),
                new Login.Granted(row.getString(2), row.getString(3)),
                new Saved.Place(row.getString(4), row.getString(5), row.getString(6), row.getString(7)));
    }

    private void change(String sql, Object... values) throws SQLException {
        warehouse.exclusively(connection -> Jdbc.update(connection, sql, values));
    }

    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
