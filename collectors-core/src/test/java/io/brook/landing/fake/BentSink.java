package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.AppendResult;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingRow;
import io.brook.landing.LandingSink;
import io.brook.landing.Lane;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import io.brook.landing.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A sink that breaks one of the lander's rules.
final class BentSink implements LandingSink {
    private final LandingSink sink;
    private final Mutant mutant;
    private final FakeKafka kafka;
    private final Map<String, LaneStatus> earlier = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();

    BentSink(LandingSink sink, Mutant mutant, FakeKafka kafka) {
        this.sink = sink;
        this.mutant = mutant;
        this.kafka = kafka;
    }

    @Override
    public Lane open(LaneId id) throws LandingFailure {
        var lane = sink.open(id);
        var before = earlier.put(id.channel(), lane.opened());
        return switch (mutant) {
            case RESUMES_AT_A_TOKEN_READ_BEFORE_THE_OPENING ->
                new BentLane(lane, before == null ? LaneStatus.UNTOUCHED : before);
            case RESUMES_AT_THE_GROUPS_OFFSET -> new BentLane(lane, groupsOffset(id, lane.opened()));
            case REBASELINES_ROW_ERRORS_AT_OPENING -> new Rebaselined(lane, id);
            default -> new BentLane(lane, lane.opened());
        };
    }

    private LaneStatus groupsOffset(LaneId id, LaneStatus opened) {
        var noted = kafka.noted(id.partition().partition());
        return new LaneStatus(
                noted.isPresent() ? OptionalLong.of(noted.get().next() - 1) : OptionalLong.empty(),
                opened.rowErrors(),
                opened.lastErrorUpperBound());
    }

    @Override
    public void renew(TableName table) {
        sink.renew(table);
    }

    @Override
    public void close() {
        sink.close();
    }

    private class BentLane implements Lane {
        private final Lane lane;
        private final LaneStatus opened;

        BentLane(Lane lane, LaneStatus opened) {
            this.lane = lane;
            this.opened = opened;
        }

        /// What the mutant makes of what the warehouse says.
        LaneStatus seen(LaneStatus status) {
            return mutant == Mutant.IGNORES_ROW_ERRORS ? withErrors(status, 0) : status;
        }

        static LaneStatus withErrors(LaneStatus status, long errors) {
            return new LaneStatus(status.committed(), errors, status.lastErrorUpperBound());
        }

        @Override
        public LaneStatus opened() {
            return seen(opened);
        }

        @Override
        public LaneStatus status() throws LandingFailure {
            return seen(lane.status());
        }

        @Override
        public AppendResult append(List<LandingRow> rows, long first, long last) {
            var result = lane.append(rows, first, token(rows, last));
            return mutant == Mutant.IGNORES_BACKPRESSURE && result == AppendResult.BACKPRESSURE
                    ? AppendResult.ACCEPTED
                    : result;
        }

        private long token(List<LandingRow> rows, long last) {
            return switch (mutant) {
                case TOKEN_AHEAD_OF_ITS_BATCH -> last + 1;
                case COUNTS_ROWS_FOR_THE_TOKEN -> rows.getFirst().offset() + rows.size() - 1;
                default -> last;
            };
        }

        @Override
        public void flush() {
            lane.flush();
        }

        @Override
        public void close() {
            lane.close();
        }
    }

    /// Counts refused rows from its own opening on.
    private final class Rebaselined extends BentLane {
        private final String channel;
        private final long base;

        Rebaselined(Lane lane, LaneId id) {
            super(lane, lane.opened());
            this.channel = id.channel();
            long noted = kafka.noted(id.partition().partition())
                    .flatMap(Progress::basis)
                    .map(Progress.Basis::rowErrors)
                    .orElse(0L);
            this.base = told.getOrDefault(channel, noted) - lane.opened().rowErrors();
        }

        @Override
        LaneStatus seen(LaneStatus status) {
            var seen = withErrors(status, Math.max(0, base + status.rowErrors()));
            told.put(channel, seen.rowErrors());
            return seen;
        }
    }
}
