package io.brook.landing;

import java.time.Instant;
import java.util.Optional;

/// Up to which offset every row is known to be in the table or dead-lettered, and against which count of refused rows.
/// Owned by the lander's thread.
final class Accounts {
    /// A range to reckon.
    ///
    /// @param after everything up to here is settled
    /// @param upTo committed by the same status that counted the errors
    /// @param missing how many rows of the range the warehouse says it refused
    /// @param errorsBefore the count that is settled
    /// @param rowErrors the count to settle at
    record Claim(long after, long upTo, long missing, long errorsBefore, long rowErrors) {
        @Override
        public String toString() {
            return missing + " refused rows in offsets " + (after + 1) + " to " + upTo;
        }
    }

    private long through;
    private long errors;
    private boolean reckoning;
    private boolean interrupted;
    private int tries;
    private Instant retryAt = Instant.MIN;

    private Accounts(long through, long errors) {
        this.through = through;
        this.errors = errors;
    }

    /// Goes on from what was noted last, by whichever instance; without a basis everything is open.
    static Accounts since(Progress noted) {
        return noted.basis()
                .map(basis -> new Accounts(noted.next() - 1, basis.rowErrors()))
                .orElseGet(() -> new Accounts(-1, 0));
    }

    /// Settles a clean status at once; asks for a reckoning of one that counts more refused rows, one at a time.
    Optional<Claim> settle(LaneStatus status, Instant now) {
        if (status.committed().isEmpty() || reckoning) {
            return Optional.empty();
        }
        long token = status.committed().getAsLong();
        if (status.rowErrors() == errors) {
            through = Math.max(through, token);
            return Optional.empty();
        }
        if (now.isBefore(retryAt) || token < through) {
            return Optional.empty();
        }
        reckoning = true;
        // A count below the noted one was reset by the warehouse: all of it is new.
        long missing = status.rowErrors() > errors ? status.rowErrors() - errors : status.rowErrors();
        return Optional.of(new Claim(through, token, missing, errors, status.rowErrors()));
    }

    void settled(Claim claim) {
        reckoning = false;
        interrupted = false;
        tries = 0;
        through = claim.upTo();
        errors = claim.rowErrors();
    }

    /// The table does not explain the claim, or not yet.
    ///
    /// @return how often in a row
    int unexplained(Instant retry) {
        reckoning = false;
        interrupted = false;
        retryAt = retry;
        return ++tries;
    }

    /// The table or the log did not answer; what was asked of the log may yet have been done.
    void interrupted(Instant retry) {
        reckoning = false;
        interrupted = true;
        retryAt = retry;
    }

    /// Whether a reckoning may be about to move what is noted, or may have done so unseen.
    boolean unsure() {
        return reckoning || interrupted;
    }

    boolean reckoning() {
        return reckoning;
    }

    long through() {
        return through;
    }

    long errors() {
        return errors;
    }
}
