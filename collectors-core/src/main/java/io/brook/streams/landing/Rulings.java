package io.brook.streams.landing;

import io.brook.landing.Ruling;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What people have decided about halted lanes, as settings say it: by landing topic.
///
/// @param landAgain identities of empty tables that are to get every row again
/// @param losses ranges that are accepted as lost
public record Rulings(Map<String, String> landAgain, Map<String, Set<Ruling.Loss>> losses) {
    /// Nothing was decided.
    public static final Rulings NONE = new Rulings(Map.of(), Map.of());

    private static final Pattern AGAIN = Pattern.compile("(?<topic>[\\w.-]+)@(?<table>\\S+)");
    private static final Pattern LOSS =
            Pattern.compile("(?<topic>[\\w.-]+)-(?<partition>\\d{1,9}):(?<first>\\d{1,18})-(?<last>\\d{1,18})");

    public Rulings {
        landAgain = Map.copyOf(landAgain);
        losses = Map.copyOf(losses);
    }

    /// Reads both settings, entries separated by commas.
    ///
    /// @param again such as `orders.landing@2026-03-01T08:00:00.123Z`
    /// @param lost such as `orders.landing-0:42-99`
    /// @throws IllegalArgumentException saying what was expected and what came
    public static Rulings parse(String again, String lost) {
        var tables = new HashMap<String, String>();
        for (var entry : entries(again)) {
            var read = AGAIN.matcher(entry);
            if (!read.matches()) {
                throw new IllegalArgumentException("landing.land-again must read like 'orders.landing@"
                        + "2026-03-01T08:00:00.123Z': a landing topic and the identity of the table that its rows are"
                        + " to be landed into again, was '" + entry + "'");
            }
            tables.put(read.group("topic"), read.group("table"));
        }
        var losses = new HashMap<String, Set<Ruling.Loss>>();
        for (var entry : entries(lost)) {
            var read = LOSS.matcher(entry);
            if (!read.matches()) {
                throw new IllegalArgumentException("landing.accept-lost must read like 'orders.landing-0:42-99': a"
                        + " landing partition and the first and last offset that are gone, was '" + entry + "'");
            }
            losses.computeIfAbsent(read.group("topic"), _ -> new HashSet<>())
                    .add(new Ruling.Loss(
                            Integer.parseInt(read.group("partition")),
                            Long.parseLong(read.group("first")),
                            Long.parseLong(read.group("last"))));
        }
        return new Rulings(tables, losses);
    }

    private static List<String> entries(String setting) {
        return Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    Ruling on(String topic) {
        return new Ruling(Optional.ofNullable(landAgain.get(topic)), losses.getOrDefault(topic, Set.of()));
    }
}
