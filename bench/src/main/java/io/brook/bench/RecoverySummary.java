package io.brook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What recovering took.
///
/// @param loadMillis how long the collector took to take in all keys
record RecoverySummary(RecoveryPlan plan, long loadMillis, List<Kill> kills) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SECOND = 1000.0;

    RecoverySummary {
        kills = List.copyOf(kills);
    }

    /// One kill.
    ///
    /// @param runningMillis from the kill until the topology runs again, the start of the JVM included
    /// @param landedMillis from the kill until a record sent after it is committed in the landing topic
    record Kill(Restore restore, long runningMillis, long landedMillis) {}

    /// What a killed collector's successor restored.
    ///
    /// @param records changelog records, in all stores
    /// @param millis of the store partition that took longest
    record Restore(long records, long bytes, long millis) {}

    long worstMillis() {
        return kills.stream().mapToLong(Kill::landedMillis).max().orElse(0);
    }

    ObjectNode toJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("keys", plan.keys())
                .put("threads", plan.threads())
                .put("disk", plan.disk().name())
                .put("load_millis", loadMillis);
        var each = json.putArray("kills");
        for (Kill kill : kills) {
            each.addObject()
                    .put("restored_records", kill.restore().records())
                    .put("restored_bytes", kill.restore().bytes())
                    .put("slowest_store_millis", kill.restore().millis())
                    .put("running_millis", kill.runningMillis())
                    .put("landed_millis", kill.landedMillis());
        }
        return json.put("worst_millis", worstMillis());
    }

    String toText() {
        var text = new StringBuilder();
        text.append("%n%,d keys taken in within %.1f s, %d stream threads, disk %s, %d processors%n%n"
                .formatted(
                        plan.keys(),
                        loadMillis / SECOND,
                        plan.threads(),
                        plan.disk() == RecoveryPlan.Disk.KEPT ? "kept" : "lost",
                        Runtime.getRuntime().availableProcessors()));
        text.append("%6s %16s %14s %14s %14s %20s%n"
                .formatted("kill", "records restored", "MB", "restore s", "running s", "next record landed s"));
        int number = 0;
        for (Kill kill : kills) {
            number++;
            text.append("%6d %,16d %,14.1f %14.1f %14.1f %20.1f%n"
                    .formatted(
                            number,
                            kill.restore().records(),
                            kill.restore().bytes() / 1e6,
                            kill.restore().millis() / SECOND,
                            kill.runningMillis() / SECOND,
                            kill.landedMillis() / SECOND));
        }
        text.append("""

                Seconds are counted from SIGKILL; the process is started again at once, so they hold the start of a JVM.
                Landed means committed in the landing topic. The broker has the same processors.""");
        return text.toString();
    }
}
