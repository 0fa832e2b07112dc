package io.brook.standin;

import io.brook.standin.auth.IssuedTokens;
import io.brook.standin.auth.KeyPairLogins;
import io.brook.standin.driver.DriverApi;
import io.brook.standin.http.Api;
import io.brook.standin.http.Call;
import io.brook.standin.http.Faults;
import io.brook.standin.http.Reply;
import io.brook.standin.http.Route;
import io.brook.standin.http.WebServer;
import io.brook.standin.store.Warehouse;
import io.brook.standin.streaming.PipeInfo;
import io.brook.standin.streaming.Secrets;
import io.brook.standin.streaming.StreamingApi;
import io.brook.standin.streaming.StreamingParts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A running stand-in: one port for the streaming SDK and the JDBC driver, one directory for all data.
public final class StandIn implements AutoCloseable {

    private final Warehouse warehouse;
    private final DriverApi driver;
    private final WebServer server;

    private StandIn(Warehouse warehouse, DriverApi driver, WebServer server) {
        this.warehouse = warehouse;
        this.driver = driver;
        this.server = server;
    }

    /// Opens the data directory and serves; ready when this returns.
    public static StandIn start(Settings settings) throws IOException, SQLException {
        var clock = InstantSource.system();
        var logins =
                settings.openToAll() ? KeyPairLogins.ofAnyone() : KeyPairLogins.trusting(settings.publicKeys(), clock);
        var warehouse = Warehouse.open(settings.dataDirectory());
        try {
            var driver = new DriverApi(warehouse, logins);
            var server = WebServer.start(
                    new InetSocketAddress(settings.host(), settings.port()),
                    List.of(StandIn::health, streaming(warehouse, logins, clock), driver),
                    new Faults(settings.faults()));
            return new StandIn(warehouse, driver, server);
        } catch (IOException | SQLException | RuntimeException e) {
            warehouse.close();
            throw e;
        }
    }

    private static Api streaming(Warehouse warehouse, KeyPairLogins logins, InstantSource clock)
            throws IOException, SQLException {
        var secrets = new Secrets(warehouse);
        var tokens = new IssuedTokens(secrets.named("access tokens"), clock);
        var pipes = new PipeInfo(secrets.named("pipe key"), secrets.named("diversifier"), clock);
        return new StreamingApi(new StreamingParts(warehouse, logins, tokens, pipes));
    }

    private static Optional<Route> health(Call call) {
        return call.path().equals(List.of("health"))
                ? Optional.of(new Route("health", _ -> Reply.json(200, Map.of("status", "UP"))))
                : Optional.empty();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() throws SQLException {
        server.close();
        driver.close();
        warehouse.close();
    }
}
