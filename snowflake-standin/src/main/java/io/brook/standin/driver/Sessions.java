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
import java.util.concurrent.atomic.AtomicLong;

/// The open sessions of this process, by token. Safe for use by many threads.
final class Sessions {

    private static final int TOKEN_BYTES = 32;

    /// An open session with the tokens that its client holds.
    record Open(long id, String token, String masterToken, Session session) {}

    private final Warehouse warehouse;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong ids = new AtomicLong(System.currentTimeMillis());
    private final Map<String, Open> byToken = new ConcurrentHashMap<>();
    private final Map<String, Open> byMaster = new ConcurrentHashMap<>();

    Sessions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    Open open(Login.Granted login) throws SQLException {
        var session = new Session(login, warehouse.connect());
        var open = new Open(ids.incrementAndGet(), token(), token(), session);
        byToken.put(open.token(), open);
        byMaster.put(open.masterToken(), open);
        return open;
    }

    Optional<Open> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /// A new token for the holder of a master token; the old one ends.
    Optional<Open> renew(String masterToken) {
        return Optional.ofNullable(byMaster.computeIfPresent(masterToken, (_, old) -> {
            byToken.remove(old.token());
            var renewed = new Open(old.id(), token(), masterToken, old.session());
            byToken.put(renewed.token(), renewed);
            return renewed;
        }));
    }

    void close(String token) throws SQLException {
        var open = byToken.remove(token);
        if (open != null) {
            byMaster.remove(open.masterToken());
            synchronized (open.session()) {
                open.session().connection().close();
            }
        }
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
