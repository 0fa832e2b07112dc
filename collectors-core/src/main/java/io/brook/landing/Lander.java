package io.brook.landing;

import io.brook.contract.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Carries the rows of landing topics into their tables, exactly once.
///
/// A state machine: it knows no SDK, no Kafka and no clock. One thread calls [#step] over and over; what blocks runs
/// elsewhere and its answers are taken in by a later step. Only [#health] may be called from other threads.
public final class Lander {
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Map<String, LandingTarget> targets;
    private final LanderPorts ports;
    private final LanderSettings settings;
    private final Errands errands;
    private final Map<LandingPartition, LaneKeeper> keepers =
            new TreeMap<>(Comparator.comparing(LandingPartition::topic).thenComparingInt(LandingPartition::partition));
    private final Map<LandingPartition, Progress> noted = new HashMap<>();
    private final Set<String> checking = new HashSet<>();
    private Instant nextCommit = Instant.MIN;
    private Instant nextCheck = Instant.MIN;
    private Instant nextGlance = Instant.MIN;
    private boolean draining;
    private volatile List<LaneHealth> health = List.of();

    /// @param targets one per landing topic
    public Lander(List<LandingTarget> targets, LanderPorts ports, LanderSettings settings) {
        this.targets = targets.stream().collect(Collectors.toUnmodifiableMap(LandingTarget::topic, target -> target));
        this.ports = ports;
        this.settings = settings;
        this.errands = new Errands(ports.executor());
    }

    /// Does what is due at this time, waiting at most this long for rows.
    public void step(Instant now, Duration wait) {
        var fetch = ports.log().poll(wait);
        fetch.revoked().forEach(this::release);
        fetch.assigned().forEach(this::take);
        errands.deliver(now);
        keepers.values().forEach(keeper -> keeper.tick(now));
        fetch.outOfRange().forEach(partition -> with(partition, keeper -> keeper.outOfRange(now)));
        fetch.batches()
                .forEach((partition, rows) ->
                        with(partition, keeper -> keeper.offer(fetch.topicId(partition), rows, now)));
        check(now);
        if (!now.isBefore(nextCommit)) {
            nextCommit = now.plus(settings.commit());
            commit();
        }
        if (!now.isBefore(nextGlance)) {
            nextGlance = now.plus(GLANCE);
            glance(now);
        }
    }

    private void with(LandingPartition partition, Consumer<LaneKeeper> act) {
        var keeper = keepers.get(partition);
        if (keeper != null) {
            act.accept(keeper);
        }
    }

    private void release(LandingPartition partition) {
        noted.remove(partition);
        var keeper = keepers.remove(partition);
        if (keeper != null) {
            keeper.release();
        }
    }

    private void take(LandingPartition partition) {
        var target = targets.get(partition.topic());
        if (target == null) {
            throw new IllegalStateException("no table is named for topic " + partition.topic());
        }
        var keeper = new LaneKeeper(partition, target, ports, new LanderShared(errands, settings));
        keepers.put(partition, keeper);
        if (draining) {
            keeper.drain();
        }
    }

    /// Looks whether topics and tables are still the ones that lanes were opened on.
    private void check(Instant now) {
        if (keepers.isEmpty() || now.isBefore(nextCheck)) {
            return;
        }
        nextCheck = now.plus(settings.check());
        keepers.keySet().stream().map(LandingPartition::topic).distinct().forEach(this::checkTopic);
        keepers.values().stream().map(LaneKeeper::table).distinct().forEach(this::checkTable);
    }

    private record Seen(UUID topicId, Map<LandingPartition, Extent> extents) {}

    private void checkTopic(String topic) {
        if (!checking.add("topic " + topic)) {
            return;
        }
        var mine = keepers.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .collect(Collectors.toUnmodifiableSet());
        errands.<Seen>send(
                () -> new Seen(ports.view().topicId(topic), ports.view().extents(mine)), (outcome, _) -> {
                    checking.remove("topic " + topic);
                    if (outcome instanceof Errands.Outcome.Done<Seen>(var seen)) {
                        seen.extents()
                                .forEach((partition, extent) ->
                                        with(partition, keeper -> keeper.logSeen(seen.topicId(), extent)));
                    }
                });
    }

    private void checkTable(TableName table) {
        if (!checking.add("table " + table)) {
            return;
        }
        errands.<String>send(() -> ports.tables().of(table), (outcome, then) -> {
            checking.remove("table " + table);
            keepers.values().stream()
                    .filter(keeper -> keeper.table().equals(table))
                    .forEach(keeper -> tableChecked(keeper, outcome, then));
        });
    }

    private static void tableChecked(LaneKeeper keeper, Errands.Outcome<String> outcome, Instant now) {
        switch (outcome) {
            case Errands.Outcome.Done<String>(var identity) -> keeper.tableSeen(identity);
            case Errands.Outcome.Failed<String>(var failure) -> {
                if (failure.kind() == LandingFailure.Kind.TABLE_MISSING) {
                    keeper.tableMissing(now);
                }
            }
        }
    }

    private void commit() {
        var fresh = new HashMap<LandingPartition, Progress>();
        keepers.forEach((partition, keeper) -> keeper.progress()
                .filter(progress -> !progress.equals(noted.get(partition)))
                .ifPresent(progress -> fresh.put(partition, progress)));
        if (!fresh.isEmpty() && ports.log().commit(fresh)) {
            noted.putAll(fresh);
        }
    }

    private void glance(Instant now) {
        health = keepers.values().stream().map(keeper -> keeper.health(now)).toList();
    }

    /// Takes no more rows; steps go on to bring home what was taken.
    public void drain() {
        draining = true;
        keepers.values().forEach(LaneKeeper::drain);
    }

    /// Whether everything taken is durable, as far as it still can be.
    public boolean drained() {
        return keepers.values().stream().allMatch(LaneKeeper::drained);
    }

    /// Notes the last progress and lets go of every lane, without sending what they buffer.
    public void release(Instant now) {
        commit();
        List.copyOf(keepers.keySet()).forEach(this::release);
        glance(now);
    }

    /// Every owned lane, as of a moment ago. Thread-safe.
    public List<LaneHealth> health() {
        return health;
    }
}
