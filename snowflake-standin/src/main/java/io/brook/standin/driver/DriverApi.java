package io.brook.standin.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.standin.auth.KeyPairLogins;
import io.brook.standin.auth.Login;
import io.brook.standin.http.Api;
import io.brook.standin.http.Call;
import io.brook.standin.http.Reply;
import io.brook.standin.http.Route;
import io.brook.standin.sql.Executor;
import io.brook.standin.sql.SqlRefused;
import io.brook.standin.store.Catalog;
import io.brook.standin.store.Warehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The JDBC driver's protocol over HTTP.
///
/// Routes by name: `login-request`, `query-request`, `token-request`, `session`, `heartbeat`, `abort-request`,
/// `monitoring`, `telemetry`.
public final class DriverApi implements Api, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VALIDITY_SECONDS = 4 * 60 * 60;
    private static final String KEY_PAIR = "SNOWFLAKE_JWT";

    private final KeyPairLogins logins;
    private final Sessions sessions;
    private final Executor executor;

    public DriverApi(Warehouse warehouse, KeyPairLogins logins) {
        this.logins = logins;
        this.sessions = new Sessions(warehouse);
        this.executor = new Executor(warehouse);
    }

    @Override
    public Optional<Route> route(Call call) {
        return Optional.ofNullable(
                switch (call.method() + " " + String.join("/", call.path())) {
                    case "POST session/v1/login-request" -> new Route("login-request", this::login);
                    case "POST queries/v1/query-request" -> new Route("query-request", this::query);
                    case "POST session/token-request" -> new Route("token-request", this::renew);
                    case "POST session" -> new Route("session", this::close);
                    case "POST session/heartbeat" -> new Route("heartbeat", this::heartbeat);
                    case "POST queries/v1/abort-request" -> new Route("abort-request", _ -> Answers.success(null));
                    case "POST telemetry/send" -> new Route("telemetry", _ -> Answers.success("Log Received"));
                    default -> monitoring(call);
                });
    }

    private static @Nullable Route monitoring(Call call) {
        return call.method().equals("GET") && call.segment(0).equals("monitoring")
                ? new Route("monitoring", _ -> Answers.success(Map.of("queries", List.of())))
                : null;
    }

    private Reply login(Call call) throws IOException, SQLException {
        var data = JSON.readTree(call.plainBody()).path("data");
        var authenticator = data.path("AUTHENTICATOR").asText("");
        var judged = logins.judge(data.path("TOKEN").asText(""));
        return switch (judged) {
            case Login.Refused refused
            when authenticator.equalsIgnoreCase(KEY_PAIR) ->
                Answers.failure("390144", "08001", "JWT token is invalid: " + refused.why());
            case Login.Refused _ ->
                Answers.failure("390100", "08001", "Incorrect username or password was specified: use a key pair.");
            case Login.Granted granted
            when !named(granted, data) ->
                Answers.failure("390144", "08001", "JWT token is invalid: it is another user's");
            case Login.Granted granted -> Answers.success(opened(granted, call));
        };
    }

    /// A key-pair token must be of the user who logs in; without a token nobody is checked.
    private static boolean named(Login.Granted granted, JsonNode data) {
        return data.path("TOKEN").asText("").isEmpty()
                || granted.user().equals(data.path("LOGIN_NAME").asText("").toUpperCase(Locale.ROOT));
    }

    private Map<String, @Nullable Object> opened(Login.Granted granted, Call call) throws SQLException {
        var open = sessions.open(granted);
        var session = open.session();
        call.parameter("roleName").ifPresent(name -> session.useRole(name.toUpperCase(Locale.ROOT)));
        call.parameter("warehouse").ifPresent(name -> session.useWarehouse(name.toUpperCase(Locale.ROOT)));
        useSchema(session, call);
        sessions.keep(open);
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("token", open.token());
        data.put("masterToken", open.masterToken());
        data.put("validityInSeconds", VALIDITY_SECONDS);
        data.put("masterValidityInSeconds", VALIDITY_SECONDS);
        data.put("serverVersion", "9.0.0");
        data.put("sessionId", open.id());
        data.put("healthCheckInterval", 45);
        data.put("newClientForUpgrade", null);
        data.put("parameters", Answers.PARAMETERS);
        var info = new LinkedHashMap<String, @Nullable Object>();
        info.put("databaseName", session.database());
        info.put("schemaName", session.schema());
        info.put("warehouseName", session.warehouse());
        info.put("roleName", session.role());
        data.put("sessionInfo", info);
        return data;
    }

    /// A database or schema that does not exist leaves the session without one, as on Snowflake.
    private void useSchema(io.brook.standin.sql.Session session, Call call) throws SQLException {
        var database = call.parameter("databaseName").orElse("").toUpperCase(Locale.ROOT);
        var schema = call.parameter("schemaName").orElse("PUBLIC").toUpperCase(Locale.ROOT);
        var catalog = new Catalog(session.connection());
        if (catalog.hasDatabase(database)) {
            session.use(database, catalog.hasSchema(database, schema) ? schema : "");
        }
    }

    private Reply query(Call call) throws IOException, SQLException {
        var open = sessions.find(token(call));
        if (open.isEmpty()) {
            return noSession();
        }
        var asked = JSON.readTree(call.plainBody());
        var sql = asked.path("sqlText").asText();
        var session = open.get().session();
        synchronized (session) {
            var place = SavedSessions.Saved.Place.of(session);
            try {
                var result = asked.path("describeOnly").asBoolean()
                        ? executor.describe(session, sql)
                        : executor.run(session, sql, Binds.read(asked.path("bindings")));
                if (!place.equals(SavedSessions.Saved.Place.of(session))) {
                    sessions.moved(open.get());
                }
                return Answers.result(result, session, Executor.parametersOf(sql));
            } catch (SqlRefused refused) {
                return Answers.failure(refused.code(), refused.sqlState(), String.valueOf(refused.getMessage()));
            }
        }
    }

    private Reply renew(Call call) throws SQLException {
        var renewed = sessions.renew(token(call));
        if (renewed.isEmpty()) {
            return noSession();
        }
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("sessionToken", renewed.get().token());
        data.put("masterToken", token(call));
        data.put("validityInSecondsST", VALIDITY_SECONDS);
        data.put("validityInSecondsMT", VALIDITY_SECONDS);
        return Answers.success(data);
    }

    private Reply close(Call call) throws SQLException {
        if (call.parameter("delete").orElse("").equals("true")) {
            sessions.close(token(call));
        }
        return Answers.success(null);
    }

    private Reply heartbeat(Call call) throws SQLException {
        return sessions.find(token(call)).isPresent() ? Answers.success(null) : noSession();
    }

    /// Lets go of the sessions' connections; call it when no request runs any more.
    @Override
    public void close() throws SQLException {
        sessions.release();
    }

    private static Reply noSession() {
        return Answers.failure(
                "390104", "08001", "Session no longer exists. New login required to access the service.");
    }

    /// The token of `Authorization: Snowflake Token="…"`.
    private static String token(Call call) {
        var header = call.header("Authorization").orElse("");
        var open = header.indexOf('"');
        return open < 0 ? "" : header.substring(open + 1, Math.max(open + 1, header.lastIndexOf('"')));
    }
}
