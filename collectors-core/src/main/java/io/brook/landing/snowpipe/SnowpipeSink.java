package io.brook.landing.snowpipe;

import io.brook.contract.TableName;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingSink;
import io.brook.landing.Lane;
import io.brook.landing.LaneId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Snowpipe Streaming's high-performance SDK behind the landing port: one client per table, on its default pipe.
///
/// A client that the SDK declares dead is dropped at once; the next open builds another. One that merely does not
/// answer is dropped by [#renew], but not while it is young: many lanes share it, and each would ask.
public final class SnowpipeSink implements LandingSink {
    private static final Duration YOUNG = Duration.ofSeconds(60);

    private final WarehouseSettings settings;
    private final InstantSource clock;
    private final Map<TableName, Pipe> pipes = new ConcurrentHashMap<>();

    public SnowpipeSink(WarehouseSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Lane open(LaneId id) throws LandingFailure {
        var table = id.table();
        var pipe = pipes.computeIfAbsent(table, name -> new Pipe(name, settings, clock.instant()));
        return pipe.open(id, () -> drop(table, pipe));
    }

    @Override
    public void renew(TableName table) {
        var pipe = pipes.get(table);
        if (pipe != null && pipe.olderThan(YOUNG, clock.instant())) {
            drop(table, pipe);
        }
    }

    private void drop(TableName table, Pipe pipe) {
        if (pipes.remove(table, pipe)) {
            // A native call that hangs would hold a virtual thread's carrier, so this is a thread of its own.
            Thread.ofPlatform().daemon().name("brook-pipe-closer").start(pipe::abandon);
        }
    }

    /// Lets go of every client without a flush. Does not wait.
    @Override
    public void close() {
        pipes.forEach(this::drop);
    }
}
