package io.brook.standin.driver;

import io.brook.standin.auth.Login;
import io.brook.standin.sql.Session;
import io.brook.standin.store.Warehouse;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The open sessions, by token. Safe for use by many threads.
final class Sessions {

    private static final int TOKEN_BYTES = 32;

    /// An open session with the tokens that its client holds.
    record Open(long id, String token, String masterToken, Session session) {}

    private final Warehouse warehouse;
    private final SavedSessions saved;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> byToken = new ConcurrentHashMap<>();

    Sessions(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.saved = new SavedSessions(warehouse);
    }

    /// Opens a session whose current objects are still to be named; [#keep] makes it last.
    Open open(Login.Granted login) throws SQLException {
        var session = new Session(login, warehouse.connect());
        return new Open(random.nextLong(1, Long.MAX_VALUE), token(), token(), session);
    }

    /// Keeps a session that was opened, with the objects that are now current in it.
    void keep(Open open) throws SQLException {
        byToken.put(open.token(), open);
        saved.add(open);
    }

    /// The session of a token, taken up again if it was opened before a restart.
    Optional<Open> find(String token) throws SQLException {
        var known = byToken.get(token);
        if (known != null) {
            return Optional.of(known);
        }
        var earlier = saved.byToken(token);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(resume(earlier.get(), token));
    }

    private Open resume(SavedSessions.Saved earlier, String token) throws SQLException {
        var session = new Session(earlier.login(), warehouse.connect());
        earlier.place().restore(session);
        var resumed = new Open(earlier.id(), token, "", session);
        var other = byToken.putIfAbsent(token, resumed);
        return other == null ? resumed : other;
    }

    /// Notes that a session's current objects have changed.
    void moved(Open open) throws SQLException {
        saved.move(open.id(), SavedSessions.Saved.Place.of(open.session()));
    }

    /// A new token for the holder of a master token; the old one ends.
    Optional<Open> renew(String masterToken) throws SQLException {
        var earlier = saved.byMasterToken(masterToken);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        var id = earlier.get().id();
        var fresh = token();
        saved.renew(id, fresh);
        var old = byToken.values().stream().filter(open -> open.id() == id).findFirst();
        if (old.isEmpty()) {
            return Optional.of(resume(earlier.get(), fresh));
        }
        var renewed = new Open(id, fresh, masterToken, old.get().session());
        byToken.put(fresh, renewed);
        byToken.remove(old.get().token());
        return Optional.of(renewed);
    }

    /// Lets go of every connection; the sessions themselves stay and can be taken up again.
    void release() throws SQLException {
        for (var open : byToken.values()) {
            synchronized (open.session()) {
                open.session().connection().close();
            }
        }
        byToken.clear();
    }

    void close(String token) throws SQLException {
        var open = find(token);
        if (open.isPresent()) {
            byToken.remove(token);
            saved.remove(open.get().id());
            var session = open.get().session();
            synchronized (session) {
                session.connection().close();
            }
        }
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
