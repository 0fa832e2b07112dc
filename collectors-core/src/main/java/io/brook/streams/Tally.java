package io.brook.streams;

import io.brook.admission.Verdict;
import io.brook.record.Reason;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The counts of one source partition since its last ledger entry. Mutable; belongs to one task.
final class Tally {
    /// Each reason's place in the stored form: to be appended to, never reordered.
    private static final List<Reason> PLACES = List.of(
            Reason.OVERSIZE,
            Reason.HEADERS_OVER_LIMIT,
            Reason.TOMBSTONE,
            Reason.UNDECODABLE,
            Reason.UNKNOWN_SCHEMA_ID,
            Reason.SCHEMA_INCOMPATIBLE,
            Reason.MISSING_KEY,
            Reason.MISSING_EVENT_TS,
            Reason.KEY_MISMATCH,
            Reason.INVALID_VALUE,
            Reason.RULE_VIOLATION,
            Reason.EVENT_TS_FUTURE,
            Reason.TOO_LATE,
            Reason.DEDUPE_CONFLICT,
            Reason.WAREHOUSE_REJECTED);
    private static final int COUNTS = 7;
    private static final long NO_OFFSET = -1;

    private long from = NO_OFFSET;
    private long to = NO_OFFSET;
    private long in;
    private long landed;
    private long late;
    private long duplicate;
    private long parked;
    private final long[] refused = new long[PLACES.size()];

    /// A record came from the source.
    void arrived(long offset) {
        if (from == NO_OFFSET) {
            from = offset;
        }
        to = offset;
        in++;
    }

    void parked() {
        parked++;
    }

    void released() {
        parked--;
    }

    void judged(Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted _ -> landed++;
            case Verdict.Late _ -> {
                landed++;
                late++;
            }
            case Verdict.Duplicate _ -> duplicate++;
            case Verdict.Refused no -> refused[PLACES.indexOf(no.reason())]++;
        }
    }

    /// Whether nothing happened since the last entry.
    boolean isEmpty() {
        if (from != NO_OFFSET || parked != 0 || landed != 0 || duplicate != 0) {
            return false;
        }
        for (long count : refused) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }

    LedgerEntry toEntry(LedgerEntry.Lane lane, String topicId) {
        Map<Reason, Long> dlq = new EnumMap<>(Reason.class);
        for (int place = 0; place < refused.length; place++) {
            if (refused[place] != 0) {
                dlq.put(PLACES.get(place), refused[place]);
            }
        }
        LedgerEntry.@Nullable Range range = from == NO_OFFSET ? null : new LedgerEntry.Range(from, to);
        return new LedgerEntry(lane, topicId, range, in, landed, late, duplicate, dlq, 0, parked);
    }

    int encodedBytes() {
        return (COUNTS + refused.length) * Long.BYTES + 1;
    }

    void writeTo(ByteBuffer bytes) {
        bytes.putLong(from)
                .putLong(to)
                .putLong(in)
                .putLong(landed)
                .putLong(late)
                .putLong(duplicate);
        bytes.putLong(parked);
        bytes.put((byte) refused.length);
        for (long count : refused) {
            bytes.putLong(count);
        }
    }

    static Tally readFrom(ByteBuffer bytes) {
        Tally tally = new Tally();
        tally.from = bytes.getLong();
        tally.to = bytes.getLong();
        tally.in = bytes.getLong();
        tally.landed = bytes.getLong();
        tally.late = bytes.getLong();
        tally.duplicate = bytes.getLong();
        tally.parked = bytes.getLong();
        int reasons = bytes.get();
        for (int place = 0; place < reasons; place++) {
            tally.refused[place] = bytes.getLong();
        }
        return tally;
    }
}
