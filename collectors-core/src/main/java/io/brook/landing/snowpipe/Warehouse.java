package io.brook.landing.snowpipe;

import io.brook.landing.LandingFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One JDBC session, opened when first needed and again after a failure. Thread-safe: one caller at a time.
final class Warehouse implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /// Something to do with a connection.
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final WarehouseSettings settings;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection session;

    Warehouse(WarehouseSettings settings) {
        this.settings = settings;
    }

    /// @param act what is done, for the message of a failure
    <T> T run(String act, Work<T> work) throws LandingFailure {
        awaitTurn(act);
        try {
            return work.with(connection());
        } catch (SQLException e) {
            discard();
            throw failure(act, e);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(String act) throws LandingFailure {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, act + " waited for a query that hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, act + " was interrupted", e);
        }
    }

    private Connection connection() throws SQLException, LandingFailure {
        var open = session;
        if (open == null || open.isClosed()) {
            var key = PemKey.read(settings.privateKeyFile());
            open = DriverManager.getConnection(
                    ClientProperties.jdbcUrl(settings), ClientProperties.jdbc(settings, key));
            open.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            session = open;
        }
        return open;
    }

    /// Error texts may quote values: only codes go on from here.
    private static LandingFailure failure(String act, SQLException fault) {
        return new LandingFailure(
                kindOf(fault),
                act + " failed with SQL state " + fault.getSQLState() + ", code " + fault.getErrorCode());
    }

    private static LandingFailure.Kind kindOf(SQLException fault) {
        return switch (fault.getErrorCode()) {
            case 2003, 2043 -> LandingFailure.Kind.TABLE_MISSING;
            case 390100, 390144, 390189, 3001 -> LandingFailure.Kind.REFUSED;
            default -> LandingFailure.Kind.UNREACHABLE;
        };
    }

    private void discard() {
        var open = session;
        session = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException _) {
                // It is given up either way.
            }
        }
    }

    @Override
    public void close() {
        if (turn.tryLock()) {
            try {
                discard();
            } finally {
                turn.unlock();
            }
        }
    }
}
