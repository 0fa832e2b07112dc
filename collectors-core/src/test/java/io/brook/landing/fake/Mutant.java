package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.AppendResult;
import io.brook.landing.Fetch;
import io.brook.landing.LanderPorts;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingLog;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRow;
import io.brook.landing.LandingSink;
import io.brook.landing.Lane;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// Deliberate breaks of the landing's rules, each by a port that lies: what a lander that ignored the rule would do.
/// A simulation that does not catch them proves nothing.
public enum Mutant {
    /// Resumes at the group's offset, not at the token.
    RESUMES_AT_THE_GROUPS_OFFSET,
    /// Resumes at a token that was read before the opening.
    RESUMES_AT_AN_EARLIER_TOKEN,
    /// Goes on after an invalidation without seeking back.
    DOES_NOT_SEEK,
    /// Gives a batch the token of the batch after it.
    TOKEN_AHEAD_OF_ITS_BATCH,
    /// Takes backpressure for acceptance.
    IGNORES_BACKPRESSURE,
    /// Re-baselines the count of refused rows at every opening.
    IGNORES_ROW_ERRORS,
    /// Notes progress past refused rows before they are dead-lettered, and loses the letters.
    PROGRESS_BEFORE_DEAD_LETTERS;

    /// The ports as the broken lander would use them.
    public UnaryOperator<LanderPorts> on(FakeKafka kafka) {
        return ports -> switch (this) {
            case DOES_NOT_SEEK -> withLog(ports, new FirstSeekOnly(ports.log()));
            case RESUMES_AT_THE_GROUPS_OFFSET,
                    RESUMES_AT_AN_EARLIER_TOKEN,
                    TOKEN_AHEAD_OF_ITS_BATCH,
                    IGNORES_BACKPRESSURE,
                    IGNORES_ROW_ERRORS -> withSink(ports, new BentSink(ports.sink(), this, kafka, new HashMap<>()));
            case PROGRESS_BEFORE_DEAD_LETTERS ->
                withRejected(
                        ports, (as, lane, _, progress) -> ports.rejected().deadLetter(as, lane, List.of(), progress));
        };
    }

    private static LanderPorts withLog(LanderPorts ports, LandingLog log) {
        return new LanderPorts(
                log,
                ports.view(),
                ports.sink(),
                ports.landed(),
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    private static LanderPorts withSink(LanderPorts ports, LandingSink sink) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                sink,
                ports.landed(),
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    private static LanderPorts withRejected(LanderPorts ports, RejectedRows rejected) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                ports.sink(),
                ports.landed(),
                ports.tables(),
                rejected,
                ports.metrics(),
                ports.executor());
    }

    private static class BentLog implements LandingLog {
        private final LandingLog log;

        BentLog(LandingLog log) {
            this.log = log;
        }

        @Override
        public Fetch poll(Duration wait) {
            return log.poll(wait);
        }

        @Override
        public void seek(LandingPartition partition, long offset) {
            log.seek(partition, offset);
        }

        @Override
        public void pause(LandingPartition partition) {
            log.pause(partition);
        }

        @Override
        public void resume(LandingPartition partition) {
            log.resume(partition);
        }

        @Override
        public long position(LandingPartition partition) {
            return log.position(partition);
        }

        @Override
        public Membership membership() {
            return log.membership();
        }

        @Override
        public boolean commit(Map<LandingPartition, Progress> progress) {
            return log.commit(progress);
        }
    }

    private static final class FirstSeekOnly extends BentLog {
        private final Map<LandingPartition, Long> sought = new HashMap<>();

        FirstSeekOnly(LandingLog log) {
            super(log);
        }

        @Override
        public Fetch poll(Duration wait) {
            var fetch = super.poll(wait);
            fetch.revoked().forEach(sought::remove);
            return fetch;
        }

        @Override
        public void seek(LandingPartition partition, long offset) {
            if (sought.putIfAbsent(partition, offset) == null) {
                super.seek(partition, offset);
            }
        }
    }

    private record BentSink(LandingSink sink, Mutant mutant, FakeKafka kafka, Map<String, LaneStatus> earlier)
            implements LandingSink {
        @Override
        public Lane open(LaneId id) throws LandingFailure {
            var lane = sink.open(id);
            var before = earlier.put(id.channel(), lane.opened());
            var bent =
                    switch (mutant) {
                        case RESUMES_AT_AN_EARLIER_TOKEN -> before == null ? LaneStatus.UNTOUCHED : before;
                        case RESUMES_AT_THE_GROUPS_OFFSET -> groupsOffset(id, lane.opened());
                        case IGNORES_ROW_ERRORS -> BentLane.withoutErrors(lane.opened());
                        default -> lane.opened();
                    };
            return new BentLane(lane, bent, mutant);
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
    }

    private record BentLane(Lane lane, LaneStatus opened, Mutant mutant) implements Lane {
        @Override
        public AppendResult append(List<LandingRow> rows, long first, long last) {
            long token = mutant == TOKEN_AHEAD_OF_ITS_BATCH ? last + 1 : last;
            var result = lane.append(rows, first, token);
            return mutant == IGNORES_BACKPRESSURE && result == AppendResult.BACKPRESSURE
                    ? AppendResult.ACCEPTED
                    : result;
        }

        @Override
        public LaneStatus status() throws LandingFailure {
            var status = lane.status();
            return mutant == IGNORES_ROW_ERRORS ? withoutErrors(status) : status;
        }

        private static LaneStatus withoutErrors(LaneStatus status) {
            return new LaneStatus(status.committed(), 0, status.lastErrorUpperBound());
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
}
