package io.brook.landing.snowpipe;

import com.snowflake.ingest.streaming.SFException;
import com.snowflake.ingest.streaming.SnowflakeStreamingIngestClient;
import com.snowflake.ingest.streaming.SnowflakeStreamingIngestClientFactory;
import io.brook.contract.TableName;
import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One SDK client on one table's default pipe, from its building to its death. Thread-safe.
///
/// Building and opening may hang for as long as the other side likes, so nobody waits for another's hanging call
/// longer than a bound, and a pipe that hangs is given up as a whole.
final class Pipe {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /// One channel name, opened by one thread at a time.
    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable SnowpipeLane lane;
    }

    private final TableName table;
    private final WarehouseSettings settings;
    private final Instant since;
    private final ReentrantLock building = new ReentrantLock();
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile @Nullable SnowflakeStreamingIngestClient client;
    private volatile boolean abandoned;

    Pipe(TableName table, WarehouseSettings settings, Instant since) {
        this.table = table;
        this.settings = settings;
        this.since = since;
    }

    boolean olderThan(Duration age, Instant now) {
        return Duration.between(since, now).compareTo(age) > 0;
    }

    /// @param died told when the SDK says that this client is dead
    SnowpipeLane open(LaneId id, Runnable died) throws LandingFailure {
        var slot = slots.computeIfAbsent(id.channel(), _ -> new Slot());
        lock(slot.lock, "an earlier opening of this channel hangs");
        try {
            var former = slot.lane;
            if (former != null) {
                former.close();
            }
            var lane = openChannel(id, died);
            slot.lane = lane;
            return lane;
        } catch (SFException e) {
            var failure = SdkFaults.failure("opening the channel", e);
            if (failure.kind() == LandingFailure.Kind.CLIENT_INVALID) {
                died.run();
            }
            throw failure;
        } finally {
            slot.lock.unlock();
        }
    }

    private SnowpipeLane openChannel(LaneId id, Runnable died) throws LandingFailure {
        var answer = client().openChannel(id.channel());
        try {
            return new SnowpipeLane(answer.getChannel(), SnowpipeLane.statusOf(answer.getChannelStatus()), died);
        } catch (LandingFailure e) {
            new SnowpipeLane(answer.getChannel(), LaneStatus.UNTOUCHED, died).close();
            throw e;
        }
    }

    private SnowflakeStreamingIngestClient client() throws LandingFailure {
        var built = client;
        if (built != null) {
            return built;
        }
        lock(building, "an earlier building of the client hangs");
        try {
            built = client;
            if (built == null) {
                built = build();
                client = built;
            }
        } finally {
            building.unlock();
        }
        if (abandoned) {
            closeClient(built);
            throw new LandingFailure(LandingFailure.Kind.CLIENT_INVALID, "the client came too late and was given up");
        }
        return built;
    }

    private SnowflakeStreamingIngestClient build() throws LandingFailure {
        var key = PemKey.read(settings.privateKeyFile());
        return SnowflakeStreamingIngestClientFactory.builder(
                        "brook-" + UUID.randomUUID(), table.database(), table.schema(), pipeName())
                .setProperties(ClientProperties.streaming(settings, key))
                .build();
    }

    private String pipeName() {
        return table.table().toUpperCase(Locale.ROOT) + "-STREAMING";
    }

    private static void lock(ReentrantLock lock, String otherwise) throws LandingFailure {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "interrupted while waiting", e);
        }
    }

    /// Gives this client up, without a flush. May block.
    void abandon() {
        abandoned = true;
        var built = client;
        if (built != null) {
            closeClient(built);
        }
    }

    private static void closeClient(SnowflakeStreamingIngestClient built) {
        try {
            built.close(false, Duration.ofSeconds(5)).cancel(false);
        } catch (SFException _) {
            // It is given up either way.
        }
    }
}
