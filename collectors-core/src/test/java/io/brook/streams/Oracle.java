package io.brook.streams;

import io.brook.streams.SourceLog.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The fate of every record of one partition, straight from the rules and with a memory that forgets nothing. It shares
/// no code with admission.
final class Oracle {
    private static final long WATERMARK = 2 * Orders.HOUR;
    private static final long HORIZON = 26 * Orders.HOUR;
    private static final long SKEW = 300_000;

    private final boolean timeInKey;
    private final boolean clamped;
    private final Map<String, Landed> landed = new HashMap<>();
    private boolean started;
    private long clock;

    private record Landed(int quantity, long eventTime, long clockAfter) {}

    private Oracle(boolean timeInKey, boolean clamped) {
        this.timeInKey = timeInKey;
        this.clamped = clamped;
    }

    static List<String> fates(List<Entry> log) {
        return new Oracle(true, true).judge(log);
    }

    static List<String> fatesWithoutTimeInTheKey(List<Entry> log) {
        return new Oracle(false, true).judge(log);
    }

    /// The mutant: a clock that follows the event's claim.
    static List<String> fatesByAnUnclampedClock(List<Entry> log) {
        return new Oracle(true, false).judge(log);
    }

    private List<String> judge(List<Entry> log) {
        List<String> fates = new ArrayList<>();
        log.forEach(entry -> fates.add(fate(entry)));
        return fates;
    }

    private String fate(Entry entry) {
        return switch (entry.kind()) {
            case GARBAGE -> "UNDECODABLE";
            case UNKNOWN_ID -> "UNKNOWN_SCHEMA_ID";
            case TOMBSTONE -> "TOMBSTONE";
            case NO_KAFKA_KEY -> "MISSING_KEY";
            case OTHER_KAFKA_KEY -> "KEY_MISMATCH";
            case NO_EVENT_TIME -> "MISSING_EVENT_TS";
            case ORDER -> order(entry);
        };
    }

    private String order(Entry entry) {
        long e = entry.eventTime();
        if (clamped && e > entry.timestamp() + SKEW) {
            return "EVENT_TS_FUTURE";
        }
        boolean before = started;
        long m = clock;
        long c = clamped ? Math.min(e, entry.timestamp()) : e;
        clock = started ? Math.max(clock, c) : c;
        started = true;
        if (before && e < m - HORIZON) {
            return "TOO_LATE";
        }
        String key = timeInKey ? entry.id() + "@" + e : entry.id();
        var first = landed.get(key);
        if (first != null && (timeInKey || m <= first.clockAfter() + HORIZON + SKEW)) {
            boolean same = first.quantity() == entry.quantity() && first.eventTime() == e;
            return same ? "duplicate" : "DEDUPE_CONFLICT";
        }
        landed.put(key, new Landed(entry.quantity(), e, clock));
        return before && e < m - WATERMARK ? "late " + (m - WATERMARK - e) : "on time";
    }
}
