package io.brook.standin.streaming;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.standin.auth.IssuedTokens;
import io.brook.standin.auth.KeyPairLogins;
import io.brook.standin.auth.Login;
import io.brook.standin.http.Api;
import io.brook.standin.http.Call;
import io.brook.standin.http.Endpoint;
import io.brook.standin.http.Reply;
import io.brook.standin.http.Route;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The high-performance streaming protocol over HTTP.
///
/// Routes by name: `hostname`, `oauth`, `pipe-info`, `channels`, `rows`, `filebuffer`, `bulk-channel-status`,
/// `telemetry`, `upload`.
public final class StreamingApi implements Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration UPLOADS_KEPT = Duration.ofDays(1);
    private static final int PIPE = 7;
    private static final int CHANNEL = 9;

    private final KeyPairLogins logins;
    private final IssuedTokens tokens;
    private final Channels channels;
    private final PipeInfo pipeInfo;
    private final Stage stage;
    private final Fragments fragments;

    /// Also clears the stage of uploads that are too old to be of use.
    public StreamingApi(StreamingParts parts) throws IOException {
        this.logins = parts.logins();
        this.tokens = parts.tokens();
        this.channels = new Channels(parts.warehouse());
        this.pipeInfo = parts.pipeInfo();
        this.stage = new Stage(parts.warehouse().directory().resolve("stage"));
        stage.sweep(Instant.now().minus(UPLOADS_KEPT));
        this.fragments = new Fragments(stage, parts.pipeInfo().pipeKey());
    }

    @Override
    public Optional<Route> route(Call call) {
        var path = String.join("/", call.path());
        if (path.equals("oauth/token")) {
            return Optional.of(new Route("oauth", this::token));
        }
        if (path.equals("telemetry/send/sessionless")) {
            return Optional.of(new Route("telemetry", _ -> telemetry()));
        }
        if (path.equals("v2/streaming/hostname")) {
            return Optional.of(new Route("hostname", guarded(StreamingApi::hostname)));
        }
        if (path.startsWith("v2/streaming/data/databases/")) {
            return dataRoute(call);
        }
        if (path.startsWith("v2/streaming/databases/")) {
            return pipeRoute(call);
        }
        return call.method().equals("PUT") && path.startsWith(PipeInfo.BUCKET + "/")
                ? Optional.of(new Route("upload", this::upload))
                : Optional.empty();
    }

    /// `v2/streaming/databases/D/schemas/S/pipes/P[:verb]` and `…/channels/C` below it.
    private Optional<Route> pipeRoute(Call call) {
        var last = call.path().getLast();
        var verb = call.path().size() == PIPE + 1 ? last.substring(last.indexOf(':') + 1) : "";
        return switch (call.method() + " " + (call.path().size() == CHANNEL + 1 ? "channel" : verb)) {
            case "POST pipe-info" -> Optional.of(new Route("pipe-info", guarded(this::info)));
            case "POST bulk-channel-status" -> Optional.of(new Route("bulk-channel-status", guarded(this::statuses)));
            case "PUT channel" -> Optional.of(new Route("channels", guarded(this::open)));
            case "DELETE channel" -> Optional.of(new Route("channels", guarded(this::drop)));
            default -> Optional.empty();
        };
    }

    private Optional<Route> dataRoute(Call call) {
        return switch (call.method() + " " + call.path().getLast()) {
            case "POST rows" -> Optional.of(new Route("rows", guarded(this::rows)));
            case "POST filebuffer" -> Optional.of(new Route("filebuffer", guarded(this::fileBuffer)));
            default -> Optional.empty();
        };
    }

    private Endpoint guarded(Endpoint endpoint) {
        return call -> allowed(call) ? endpoint.answer(call) : Reply.error(401, "UNAUTHORIZED", "not logged in");
    }

    private boolean allowed(Call call) {
        return tokens.accepts(call.bearer()) || logins.judge(call.bearer()) instanceof Login.Granted;
    }

    /// The SDK takes the text as a host name and adds the port of its own URL.
    private static Reply hostname(Call call) {
        var host = call.header("Host").orElse("127.0.0.1");
        var colon = host.lastIndexOf(':');
        return Reply.text(200, colon > 0 ? host.substring(0, colon) : host);
    }

    private Reply token(Call call) {
        return switch (logins.judge(call.bearer())) {
            case Login.Granted granted -> Reply.text(200, tokens.issue(granted));
            case Login.Refused refused -> Reply.error(401, "INVALID_JWT", refused.why());
        };
    }

    private static Reply telemetry() {
        var answer = new HashMap<String, @Nullable Object>();
        answer.put("data", "Log Received");
        answer.put("code", null);
        answer.put("message", null);
        answer.put("success", true);
        return Reply.json(200, answer);
    }

    private Reply info(Call call) throws SQLException {
        var pipe = pipe(call, 0);
        return pipe.isPresent() && channels.exists(pipe.get()) ? Reply.json(200, pipeInfo.fresh()) : noPipe();
    }

    private Reply open(Call call) throws IOException, SQLException {
        var pipe = pipe(call, 0);
        var asked = call.rawBody().length == 0 ? JSON.createObjectNode() : JSON.readTree(call.rawBody());
        var offset = asked.path("offset_token").asText(null);
        var opened = pipe.isEmpty()
                ? Optional.<ChannelState>empty()
                : channels.open(pipe.get(), call.segment(CHANNEL), offset);
        return opened.isEmpty()
                ? noPipe()
                : Reply.json(
                        200,
                        Map.of(
                                "next_continuation_token",
                                opened.get().next().toString(),
                                "channel_status",
                                StatusJson.of(pipe.orElseThrow(), opened.get())));
    }

    private Reply drop(Call call) throws SQLException {
        var pipe = pipe(call, 0);
        if (pipe.isEmpty()) {
            return noPipe();
        }
        var dropped = channels.drop(pipe.get(), call.segment(CHANNEL));
        var answer = new HashMap<String, @Nullable Object>();
        answer.put(
                "last_committed_offset_token",
                dropped.map(ChannelState::offsetToken).orElse(null));
        return dropped.isEmpty() ? noChannel() : Reply.json(200, answer);
    }

    private Reply statuses(Call call) throws IOException, SQLException {
        var pipe = pipe(call, 0);
        var all = pipe.isEmpty() ? Optional.<List<ChannelState>>empty() : channels.all(pipe.get());
        if (all.isEmpty()) {
            return noPipe();
        }
        var statuses = new HashMap<String, Object>();
        for (var name : JSON.readTree(call.rawBody()).path("channel_names")) {
            all.get().stream()
                    .filter(channel -> channel.name().equals(name.asText()))
                    .forEach(channel -> statuses.put(channel.name(), StatusJson.of(pipe.orElseThrow(), channel)));
        }
        return Reply.json(200, Map.of("channel_statuses", statuses));
    }

    private Reply rows(Call call) throws SQLException {
        var zstd = call.header("Content-Encoding").orElse("").equalsIgnoreCase("zstd");
        var body = zstd ? Fragments.decompressed(call.rawBody()) : call.rawBody();
        return apply(call, call.parameter("offsetToken").orElse(null), () -> body);
    }

    private Reply fileBuffer(Call call) throws IOException, SQLException {
        var listed = JSON.readTree(call.rawBody());
        if (!listed.isArray() || listed.isEmpty()) {
            return Reply.error(400, "INVALID_REQUEST", "a file buffer must list its fragments");
        }
        var offset =
                listed.get(listed.size() - 1).path("fragment_end_offset_token").asText(null);
        return apply(call, offset, () -> fragments.rows(listed));
    }

    private Reply apply(Call call, @Nullable String offset, Supplier<byte[]> rows) throws SQLException {
        var pipe = pipe(call, 1);
        if (pipe.isEmpty()) {
            return noPipe();
        }
        var token = call.parameter("continuationToken").flatMap(Continuation::parse);
        var batch = new Batch(call.segment(CHANNEL + 1), token, offset, rows);
        return switch (channels.apply(pipe.get(), batch)) {
            case Channels.Applied.Committed(var next) ->
                Reply.json(200, Map.of("next_continuation_token", next.toString()));
            case Channels.Applied.Stale _ ->
                Reply.error(400, "STALE_CONTINUATION_TOKEN_SEQUENCER", "the channel was opened anew");
            case Channels.Applied.NoSuchChannel _ -> noChannel();
            case Channels.Applied.NoSuchPipe _ -> noPipe();
        };
    }

    private Reply upload(Call call) throws IOException {
        var chunked = call.header("Content-Encoding").orElse("").contains("aws-chunked");
        var body = chunked ? Stage.unchunked(call.rawBody()) : call.rawBody();
        return Reply.empty(200, Map.of("ETag", '"' + stage.put(call.path(), body) + '"'));
    }

    /// @param shift 1 below `/data/`
    private static Optional<PipeName> pipe(Call call, int shift) {
        var name = call.segment(PIPE + shift);
        var colon = name.indexOf(':');
        return PipeName.of(
                call.segment(3 + shift), call.segment(5 + shift), colon < 0 ? name : name.substring(0, colon));
    }

    private static Reply noPipe() {
        return Reply.error(404, "PIPE_DOES_NOT_EXIST", "the pipe does not exist or is not authorized");
    }

    private static Reply noChannel() {
        return Reply.error(404, "CHANNEL_DOES_NOT_EXIST", "the channel does not exist");
    }
}
