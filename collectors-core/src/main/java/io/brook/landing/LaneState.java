package io.brook.landing;

import java.time.Duration;
import java.time.Instant;

/// Where a partition's lane stands. Each state offers only the steps that may follow it.
sealed interface LaneState {
    /// An opening is under way.
    ///
    /// @param attempt tells this opening's answer from a late one of an earlier opening
    /// @param failures how many attempts in a row came to nothing
    record Opening(long attempt, Instant since, int failures) implements LaneState {
        boolean overdue(Instant now, Duration limit) {
            return Duration.between(since, now).compareTo(limit) > 0;
        }

        Running opened(Opened opened, long next, Instant now) {
            return new Running(opened, attempt, new Flight(opened.token(), next), new StatusWatch(now), failures);
        }

        Recovering failed(Trouble trouble, Instant now, LanderSettings settings) {
            return new Recovering(now.plus(settings.backoffAfter(failures)), failures + 1, trouble);
        }
    }

    /// Rows flow.
    record Running(Opened opened, long attempt, Flight flight, StatusWatch watch, int failures) implements LaneState {
        Lane lane() {
            return opened.lane();
        }

        /// Progress was made: what failed before is over.
        Running healed() {
            return failures == 0 ? this : new Running(opened, attempt, flight, watch, 0);
        }

        Recovering failed(Trouble trouble, Instant now, LanderSettings settings) {
            // Many refusals in a row are what it takes to find a row; nobody is at fault for them but the row.
            return trouble == Trouble.BATCH_REFUSED
                    ? new Recovering(now.plus(settings.backoffFloor()), failures, trouble)
                    : new Recovering(now.plus(settings.backoffAfter(failures)), failures + 1, trouble);
        }
    }

    /// The lane is let go; it is opened anew after a pause.
    record Recovering(Instant retryAt, int failures, Trouble trouble) implements LaneState {
        boolean due(Instant now) {
            return !now.isBefore(retryAt);
        }

        Opening retried(long attempt, Instant now) {
            return new Opening(attempt, now, failures);
        }
    }

    /// Nothing more happens on this partition.
    record Halted(Halt halt) implements LaneState {}
}
