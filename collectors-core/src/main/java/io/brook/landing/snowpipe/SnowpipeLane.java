package io.brook.landing.snowpipe;

import com.snowflake.ingest.streaming.ChannelStatus;
import com.snowflake.ingest.streaming.SFException;
import com.snowflake.ingest.streaming.SnowflakeStreamingIngestChannel;
import io.brook.landing.AppendResult;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingRow;
import io.brook.landing.Lane;
import io.brook.landing.LaneStatus;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A channel of the streaming SDK.
final class SnowpipeLane implements Lane {
    private static final String GOOD = "SUCCESS";

    private final SnowflakeStreamingIngestChannel channel;
    private final LaneStatus opened;
    private final Runnable clientDied;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param clientDied told when the SDK says that the client behind this channel is dead
    SnowpipeLane(SnowflakeStreamingIngestChannel channel, LaneStatus opened, Runnable clientDied) {
        this.channel = channel;
        this.opened = opened;
        this.clientDied = clientDied;
    }

    @Override
    public LaneStatus opened() {
        return opened;
    }

    @Override
    public AppendResult append(List<LandingRow> rows, long first, long last) {
        try {
            channel.appendRows(
                    rows.stream().map(LandingRow::columns).toList(), Long.toString(first), Long.toString(last));
            return AppendResult.ACCEPTED;
        } catch (SFException e) {
            var result = SdkFaults.appendResult(e);
            if (result == AppendResult.CLIENT_INVALID) {
                clientDied.run();
            }
            return result;
        }
    }

    @Override
    public LaneStatus status() throws LandingFailure {
        try {
            return statusOf(channel.getChannelStatus());
        } catch (SFException e) {
            var failure = SdkFaults.failure("asking for the channel's status", e);
            if (failure.kind() == LandingFailure.Kind.CLIENT_INVALID) {
                clientDied.run();
            }
            throw failure;
        }
    }

    /// @throws LandingFailure when the channel is not well, or its token is not an offset
    static LaneStatus statusOf(ChannelStatus status) throws LandingFailure {
        if (!GOOD.equals(status.getStatusCode())) {
            throw new LandingFailure(
                    LandingFailure.Kind.LANE_INVALID, "the channel's status code is " + status.getStatusCode());
        }
        return new LaneStatus(
                offset(status.getLatestCommittedOffsetToken()),
                Math.max(0, status.getRowsErrorCount()),
                upperBound(status.getLastErrorOffsetTokenUpperBound()));
    }

    private static OptionalLong offset(@Nullable String token) throws LandingFailure {
        if (token == null || token.isEmpty()) {
            return OptionalLong.empty();
        }
        if (token.length() > 18 || !token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new LandingFailure(
                    LandingFailure.Kind.TOKEN_UNREADABLE,
                    "the channel's token is " + token.length() + " characters and not an offset");
        }
        return OptionalLong.of(Long.parseLong(token));
    }

    private static OptionalLong upperBound(@Nullable String token) {
        try {
            return offset(token);
        } catch (LandingFailure _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void flush() {
        try {
            channel.initiateFlush();
        } catch (SFException _) {
            // An invalid channel says so at its next status, where it is answered.
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            channel.close(false, Duration.ofSeconds(5));
        } catch (SFException | TimeoutException _) {
            // Without a flush there is nothing to lose, and the next opening fences this channel.
        }
    }
}
