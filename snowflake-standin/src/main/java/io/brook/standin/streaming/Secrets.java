package io.brook.standin.streaming;

import io.brook.standin.store.Jdbc;
import io.brook.standin.store.Warehouse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;

/// Random values of the warehouse's own, made once and kept in it, so that a restart changes nothing for clients.
public final class Secrets {

    private static final int LENGTH = 32;

    private final Warehouse warehouse;

    public Secrets(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /// The secret of this name, 32 bytes.
    public byte[] named(String name) throws SQLException {
        var encoded = warehouse.transact(connection -> {
            var known = Jdbc.first(
                    connection, "SELECT value FROM _sf.secrets WHERE name = ?", row -> row.getString(1), name);
            if (known.isPresent()) {
                return known.get();
            }
            var bytes = new byte[LENGTH];
            new SecureRandom().nextBytes(bytes);
            var fresh = Base64.getEncoder().encodeToString(bytes);
            Jdbc.update(connection, "INSERT INTO _sf.secrets VALUES (?, ?)", name, fresh);
            return fresh;
        });
        return Base64.getDecoder().decode(encoded);
    }
}
