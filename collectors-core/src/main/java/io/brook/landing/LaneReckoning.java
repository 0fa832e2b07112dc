package io.brook.landing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps one partition's account of refused rows: reckons them against the table, dead-letters exactly the missing
/// ones, and only then lets the progress move past them. Owned by the lander's thread.
final class LaneReckoning {
    /// What came of one reckoning, dead letters included.
    sealed interface Result {
        record Settled(int rejected) implements Result {}

        /// An earlier try had been durable after all.
        record Moved(Progress noted) implements Result {}

        record Unexplained(long found) implements Result {}
    }

    private final LandingPartition partition;
    private final LanderPorts ports;
    private final Errands errands;
    private final LanderSettings settings;
    private final Reckoner reckoner;
    private Accounts accounts = Accounts.since(new Progress(0, Optional.empty()));
    private long rejected;

    LaneReckoning(LandingPartition partition, LanderPorts ports, LanderShared shared) {
        this.partition = partition;
        this.ports = ports;
        this.errands = shared.errands();
        this.settings = shared.settings();
        this.reckoner = new Reckoner(ports.view(), ports.landed());
    }

    /// Goes on from what was noted, by whichever instance.
    void begin(Progress noted) {
        accounts = Accounts.since(noted);
    }

    /// A row was dead-lettered that was refused alone.
    void rejectedAlone() {
        rejected++;
        ports.metrics().rejected(partition, 1);
    }

    /// @param stop told when a claim can't be explained
    void settle(Opened lane, LaneStatus status, Instant now, Consumer<Halt> stop) {
        accounts.settle(status, now).ifPresent(claim -> {
            var as = ports.log().membership();
            errands.<Result>send(() -> reckon(as, lane, claim), (outcome, then) -> came(claim, outcome, then, stop));
        });
    }

    /// Runs as an errand.
    private Result reckon(Membership as, Opened lane, Accounts.Claim claim) throws LandingFailure {
        var noted = ports.view().progress(partition);
        if (noted.isPresent() && isFurther(noted.get(), lane, claim)) {
            return new Result.Moved(noted.get());
        }
        return switch (reckoner.reckon(lane.id(), claim, lettered(lane, claim))) {
            case Reckoner.Reckoning.Explained(var rejections) -> {
                var progress = Progress.of(claim.upTo() + 1, lane.basis(claim.rowErrors()));
                ports.rejected().deadLetter(as, lane.id(), rejections, progress);
                yield new Result.Settled(rejections.size());
            }
            case Reckoner.Reckoning.Unexplained(var found) -> new Result.Unexplained(found);
        };
    }

    /// Rows that were not sent, for they had been dead-lettered before.
    private Set<Long> lettered(Opened lane, Accounts.Claim claim) throws LandingFailure {
        long upTo = Math.min(claim.upTo(), lane.basis(0).lettersUpTo());
        return upTo > claim.after() ? ports.rejected().lettered(lane.id(), claim.after(), upTo) : Set.of();
    }

    private static boolean isFurther(Progress noted, Opened lane, Accounts.Claim claim) {
        return noted.basis()
                .filter(basis -> basis.topicId().equals(lane.id().topicId()))
                .filter(basis -> basis.edition().equals(lane.id().edition()))
                .filter(basis -> basis.rowErrors() != claim.errorsBefore())
                .filter(_ -> noted.next() - 1 > claim.after())
                .isPresent();
    }

    private void came(Accounts.Claim claim, Errands.Outcome<Result> outcome, Instant now, Consumer<Halt> stop) {
        var retry = now.plus(settings.check());
        switch (outcome) {
            case Errands.Outcome.Done<Result>(Result.Settled(var count)) -> {
                accounts.settled(claim);
                rejected += count;
                ports.metrics().rejected(partition, count);
            }
            case Errands.Outcome.Done<Result>(Result.Moved(var noted)) -> accounts = Accounts.since(noted);
            case Errands.Outcome.Done<Result>(Result.Unexplained(var found)) -> {
                if (accounts.unexplained(retry) >= settings.reckonings()) {
                    stop.accept(new Halt(
                            Halt.Cause.ROW_ERRORS_UNACCOUNTED, claim + ", but " + found + " are not in the table"));
                }
            }
            case Errands.Outcome.Failed<Result> _ -> accounts.interrupted(retry);
        }
    }

    /// What may be noted; empty while nothing is settled or a reckoning is about to note it.
    Optional<Progress> progress(Opened lane) {
        return accounts.through() < 0 || accounts.unsure()
                ? Optional.empty()
                : Optional.of(Progress.of(accounts.through() + 1, lane.basis(accounts.errors())));
    }

    /// Whether a reckoning is under way.
    boolean busy() {
        return accounts.reckoning();
    }

    long through() {
        return accounts.through();
    }

    long rejected() {
        return rejected;
    }
}
