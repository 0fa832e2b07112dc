package io.brook.landing;

import java.time.Instant;
import java.util.List;

/// Turns what a poll brought into one append, and answers the lane's answer. Owned by the lander's thread.
final class LaneFeed {
    /// What came of one poll's records.
    sealed interface Fed {
        /// The lane accepted the batch that ends here.
        record Taken(long last) implements Fed {}

        /// No new row, or the lane asked for a pause and the log was wound back to the first row not sent.
        record Nothing() implements Fed {}

        record Failed(Trouble why) implements Fed {}

        record Stopped(Halt halt) implements Fed {}
    }

    private final LandingPartition partition;
    private final LanderPorts ports;
    private final LanderSettings settings;
    private final Sieve sieve;
    private final Batch.Maker batches = new Batch.Maker();

    LaneFeed(LandingPartition partition, LanderPorts ports, LanderSettings settings, Sieve sieve) {
        this.partition = partition;
        this.ports = ports;
        this.settings = settings;
        this.sieve = sieve;
    }

    Fed append(LaneState.Running running, List<LandingRecord> records, Instant now) {
        return switch (batches.of(records, running, sieve.limit(), now)) {
            case Batch.Ready ready -> {
                var fed = append(running, ready, now);
                if (fed instanceof Fed.Taken && ready.last() < records.getLast().offset()) {
                    ports.log().seek(partition, running.flight().next());
                }
                yield fed;
            }
            case Batch.Ahead _ -> ahead(running, now);
            case Batch.Unreadable(var offset) ->
                new Fed.Stopped(new Halt(Halt.Cause.UNREADABLE_ROW, "offset " + offset));
            case Batch.Empty _ -> new Fed.Nothing();
        };
    }

    private Fed append(LaneState.Running running, Batch.Ready batch, Instant now) {
        return switch (running.lane().append(batch.rows(), batch.first(), batch.last())) {
            case ACCEPTED -> accepted(running, batch, now);
            case BACKPRESSURE -> pushedBack(running, now);
            case REFUSED -> refused(running, batch, now);
            case LANE_INVALID -> new Fed.Failed(Trouble.LANE_INVALID);
            case CLIENT_INVALID -> new Fed.Failed(Trouble.CLIENT_INVALID);
        };
    }

    /// What is under way is brought home first; then the next opening looks whether the column has come.
    private Fed ahead(LaneState.Running running, Instant now) {
        return running.flight().empty() ? new Fed.Failed(Trouble.TABLE_BEHIND) : held(running, now);
    }

    private Fed accepted(LaneState.Running running, Batch.Ready batch, Instant now) {
        running.flight().sent(batch.last(), batch.rows().size(), now);
        ports.metrics().appended(partition, batch.rows().size());
        if (batch.skipped() > 0) {
            ports.metrics().gap(partition, batch.skipped());
        }
        if (sieve.active()) {
            // Alone under way, and soon: what is refused next is this batch.
            running.lane().flush();
        }
        if (sieve.active() || running.flight().rows() >= settings.maxInFlight()) {
            running.watch().full(true);
            ports.log().pause(partition);
        }
        return new Fed.Taken(batch.last());
    }

    /// Refused before anything was sent: the batch counts as what was under way, unless more was.
    private Fed refused(LaneState.Running running, Batch.Ready batch, Instant now) {
        if (running.flight().empty()) {
            running.flight().sent(batch.last(), batch.rows().size(), now);
        }
        return new Fed.Failed(Trouble.BATCH_REFUSED);
    }

    private Fed pushedBack(LaneState.Running running, Instant now) {
        ports.metrics().backpressured(partition);
        return held(running, now);
    }

    private Fed held(LaneState.Running running, Instant now) {
        running.watch().coolUntil(now.plus(settings.cooldown()));
        ports.log().pause(partition);
        ports.log().seek(partition, running.flight().next());
        return new Fed.Nothing();
    }
}
