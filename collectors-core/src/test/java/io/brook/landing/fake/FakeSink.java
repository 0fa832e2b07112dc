package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.AppendResult;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingRow;
import io.brook.landing.LandingSink;
import io.brook.landing.Lane;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One process's SDK: lanes buffer what they accept until [FakeLane#flushOne], and learn only then, or from an order
/// given here, that they are dead.
public final class FakeSink implements LandingSink {
    private static final int KEPT = 50;

    private record Sent(List<LandingRow> rows, long last) {}

    /// A writer's hold on a channel.
    public final class FakeLane implements Lane {
        private final FakeWarehouse.Channel channel;
        private final long sequencer;
        private final LaneStatus opened;
        private final ArrayDeque<Sent> buffer = new ArrayDeque<>();
        private boolean valid = true;
        private boolean clientDead;
        private boolean refused;
        private boolean closed;

        private FakeLane(FakeWarehouse.Channel channel) {
            this.channel = channel;
            this.sequencer = channel.sequencer();
            this.opened = channel.status();
        }

        @Override
        public LaneStatus opened() {
            return opened;
        }

        @Override
        public AppendResult append(List<LandingRow> rows, long first, long last) {
            appends++;
            if (clientDead) {
                return AppendResult.CLIENT_INVALID;
            }
            if (refused) {
                return AppendResult.REFUSED;
            }
            if (!valid || closed) {
                return AppendResult.LANE_INVALID;
            }
            if (pushBack > 0) {
                pushBack--;
                return AppendResult.BACKPRESSURE;
            }
            buffer.add(new Sent(List.copyOf(rows), last));
            return AppendResult.ACCEPTED;
        }

        @Override
        public LaneStatus status() throws LandingFailure {
            warehouse.answer();
            if (clientDead) {
                throw new LandingFailure(LandingFailure.Kind.CLIENT_INVALID, "the client is dead");
            }
            if (warehouse.isMissing()) {
                throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no pipe");
            }
            if (refused) {
                throw new LandingFailure(LandingFailure.Kind.BATCH_REFUSED, "a request was refused");
            }
            if (!valid || closed || channel.dropped()) {
                throw new LandingFailure(LandingFailure.Kind.LANE_INVALID, "the lane is dead");
            }
            return channel.status();
        }

        /// Sends the oldest batch; a fenced lane finds out and loses what it buffered.
        public void flushOne() {
            if (closed || !valid || stuck || warehouse.isDown() || buffer.isEmpty()) {
                return;
            }
            var head = buffer.remove();
            if (refuses > 0
                    || head.rows().stream().anyMatch(row -> row.columns().containsKey("UNFIT"))) {
                refuses = Math.max(0, refuses - 1);
                warehouse.chronicle().tell(Event.BATCH_REFUSED, "up to", head.last());
                refused = true;
                invalidate();
                return;
            }
            if (!warehouse.commit(channel, sequencer, head.rows(), head.last())) {
                invalidate();
            } else if (losesAnswer) {
                losesAnswer = false;
                warehouse.chronicle().tell(Event.COMMIT_ANSWER_LOST, "token", head.last());
                invalidate();
            }
        }

        /// Dies with what it buffered.
        public void invalidate() {
            if (valid && !closed) {
                warehouse.chronicle().tell(Event.INVALIDATED, "buffered batches", buffer.size());
            }
            valid = false;
            buffer.clear();
        }

        @Override
        public void flush() {
            flushes++;
        }

        @Override
        public void close() {
            closed = true;
            buffer.clear();
        }

        public boolean closed() {
            return closed;
        }
    }

    private final FakeWarehouse warehouse;
    private final List<FakeLane> lanes = new ArrayList<>();
    private int pushBack;
    private int renewals;
    private int appends;
    private int flushes;
    private boolean stuck;
    private boolean losesAnswer;
    private int refuses;

    public FakeSink(FakeWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Lane open(LaneId id) throws LandingFailure {
        var lane = new FakeLane(warehouse.open(id));
        lanes.removeIf(each -> each.closed && lanes.size() > KEPT);
        lanes.add(lane);
        return lane;
    }

    @Override
    public void renew(TableName table) {
        renewals++;
        stuck = false;
        killClient();
    }

    @Override
    public void close() {
        lanes.forEach(FakeLane::close);
    }

    /// Every lane opened so far, dead ones included.
    public List<FakeLane> lanes() {
        return Collections.unmodifiableList(lanes);
    }

    public FakeLane lastLane() {
        return lanes.getLast();
    }

    public void flushAll() {
        lanes.forEach(lane -> {
            while (!lane.buffer.isEmpty() && !stuck && !warehouse.isDown()) {
                lane.flushOne();
            }
        });
    }

    /// Answers the next appends with backpressure.
    public void pushBack(int times) {
        pushBack = times;
    }

    /// Kills the client, and every lane on it.
    public void killClient() {
        warehouse.chronicle().tell(Event.CLIENT_KILLED, "lanes", lanes.size());
        lanes.forEach(lane -> {
            lane.clientDead = true;
            lane.invalidate();
        });
    }

    /// Accepts rows and never sends them, until renewed: a dead core under a living shell.
    public void stick() {
        warehouse.chronicle().tell(Event.STUCK, "lanes", lanes.size());
        stuck = true;
    }

    /// Commits the next batch without hearing of it: its lane dies of that.
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /// Refuses the next request as a whole, whatever is in it.
    public void refuseNext() {
        refuses = 1;
    }

    public int renewals() {
        return renewals;
    }

    public int appends() {
        return appends;
    }

    public int flushes() {
        return flushes;
    }
}
