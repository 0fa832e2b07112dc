package io.brook.landing.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How often each event happened and, when asked, what happened when.
public final class Chronicle {
    private final Map<Event, long[]> counts = new EnumMap<>(Event.class);
    private final List<String> lines = new ArrayList<>();
    private final boolean traced;
    private Instant now = Instant.EPOCH;

    private Chronicle(boolean traced) {
        this.traced = traced;
        for (var event : Event.values()) {
            counts.put(event, new long[1]);
        }
    }

    public static Chronicle counting() {
        return new Chronicle(false);
    }

    /// One that also keeps a line for every event.
    public static Chronicle tracing() {
        return new Chronicle(true);
    }

    void at(Instant time) {
        now = time;
    }

    private void count(Event event) {
        var count = counts.get(event);
        if (count != null) {
            count[0]++;
        }
    }

    void tell(Event event, String about, long number) {
        count(event);
        if (traced) {
            lines.add("%8d ms  %-22s %s %d".formatted(now.toEpochMilli(), event, about, number));
        }
    }

    void tell(Event event, Object whose, String about, long number) {
        count(event);
        if (traced) {
            lines.add("%8d ms  %-22s %s %s %d".formatted(now.toEpochMilli(), event, whose, about, number));
        }
    }

    /// A line that counts as no event.
    void remark(Object what, Object whose) {
        if (traced) {
            lines.add("%8d ms  %-22s %s".formatted(now.toEpochMilli(), what, whose));
        }
    }

    public Map<Event, Long> counts() {
        var all = new EnumMap<Event, Long>(Event.class);
        counts.forEach((event, count) -> all.put(event, count[0]));
        return all;
    }

    /// Every line, oldest first.
    public String trace() {
        return String.join("\n", lines);
    }
}
