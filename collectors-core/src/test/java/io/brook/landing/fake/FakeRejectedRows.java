package io.brook.landing.fake;

import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import io.brook.landing.Rejection;
import java.util.List;
import java.util.Set;

/// Dead letters of one consumer, whose standing must be current.
record FakeRejectedRows(FakeKafka kafka, FakeLog log) implements RejectedRows {
    @Override
    public void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress) throws LandingFailure {
        if (!(as instanceof FakeLog.Standing(var then))
                || then != kafka.generation()
                || !kafka.owns(log, lane.partition())) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "fenced by the group's generation");
        }
        if (!kafka.deadLetter(lane, rows, progress)) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the commit's answer was lost");
        }
    }

    @Override
    public Set<Long> lettered(LaneId lane, long after, long upTo) {
        return kafka.lettered(lane).subSet(after, false, upTo, true);
    }
}
