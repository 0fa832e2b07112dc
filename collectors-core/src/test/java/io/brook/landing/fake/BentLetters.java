package io.brook.landing.fake;

import io.brook.landing.LandedRows;
import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import io.brook.landing.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Ways of handling refused rows that break one of the lander's rules.
sealed interface BentLetters {
    /// Notes the progress, and loses the letters.
    record Lost(RejectedRows letters) implements BentLetters, RejectedRows {
        @Override
        public void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress)
                throws LandingFailure {
            letters.deadLetter(as, lane, List.of(), progress);
        }

        @Override
        public Set<Long> lettered(LaneId lane, long after, long upTo) throws LandingFailure {
            return letters.lettered(lane, after, upTo);
        }
    }

    /// Takes a single row for dead-lettered when it should be.
    record Hasty(RejectedRows letters, Set<Long> taken) implements BentLetters, RejectedRows {
        @Override
        public void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress)
                throws LandingFailure {
            long upTo = progress.basis().map(Progress.Basis::lettersUpTo).orElse(-1L);
            if (rows.size() == 1 && rows.getFirst().record().offset() == upTo) {
                taken.add(upTo);
                letters.deadLetter(as, lane, List.of(), progress);
            } else {
                letters.deadLetter(as, lane, rows, progress);
            }
        }

        @Override
        public Set<Long> lettered(LaneId lane, long after, long upTo) throws LandingFailure {
            var all = new HashSet<>(letters.lettered(lane, after, upTo));
            taken.stream().filter(offset -> offset > after && offset <= upTo).forEach(all::add);
            return all;
        }
    }

    /// Knows of no letter that was written before.
    record Forgetful(RejectedRows letters) implements BentLetters, RejectedRows {
        @Override
        public void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress)
                throws LandingFailure {
            letters.deadLetter(as, lane, rows, progress);
        }

        @Override
        public Set<Long> lettered(LaneId lane, long after, long upTo) {
            return Set.of();
        }
    }

    /// Takes every table for empty.
    record NeverFull(LandedRows landed) implements BentLetters, LandedRows {
        @Override
        public Set<LandedRow> present(LaneId lane, long after, long upTo) throws LandingFailure {
            return landed.present(lane, after, upTo);
        }

        @Override
        public long held(LaneId lane) {
            return 0;
        }
    }
}
