package io.brook.landing.fake;

import io.brook.landing.Fetch;
import io.brook.landing.LandingLog;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One consumer of a [FakeKafka]. It learns of rebalances when it polls, as real ones do.
public final class FakeLog implements LandingLog {
    private static final int ROWS_PER_POLL = 4;

    private final FakeKafka kafka;
    private long generation;
    private final Map<LandingPartition, Long> positions = new HashMap<>();
    private final Set<LandingPartition> paused = new HashSet<>();
    private final Set<LandingPartition> losing = new LinkedHashSet<>();
    private final Set<LandingPartition> gaining = new LinkedHashSet<>();

    public FakeLog(FakeKafka kafka) {
        this.kafka = kafka;
    }

    /// The group generation that this consumer knows of.
    record Standing(long generation) implements Membership {}

    @Override
    public Membership membership() {
        return new Standing(generation);
    }

    void lose(LandingPartition partition) {
        gaining.remove(partition);
        losing.add(partition);
    }

    void gain(LandingPartition partition) {
        gaining.add(partition);
    }

    @Override
    public Fetch poll(Duration wait) {
        generation = kafka.polled();
        var revoked = new HashSet<>(losing);
        var assigned = new HashSet<>(gaining);
        losing.clear();
        gaining.clear();
        revoked.forEach(positions::remove);
        assigned.forEach(partition -> positions.put(partition, 0L));
        paused.removeAll(revoked);
        paused.addAll(assigned);
        var batches = new LinkedHashMap<LandingPartition, List<LandingRecord>>();
        var outOfRange = new HashSet<LandingPartition>();
        for (var partition : Set.copyOf(positions.keySet())) {
            if (!paused.contains(partition)) {
                fetch(partition, batches, outOfRange);
            }
        }
        return new Fetch(
                revoked, assigned, outOfRange, batches, Map.of(FakeKafka.TOPIC, kafka.topicId(FakeKafka.TOPIC)));
    }

    private void fetch(
            LandingPartition partition,
            Map<LandingPartition, List<LandingRecord>> batches,
            Set<LandingPartition> outOfRange) {
        long position = positions.getOrDefault(partition, 0L);
        int number = partition.partition();
        if (position < kafka.beginning(number) || position > kafka.end(number)) {
            outOfRange.add(partition);
            paused.add(partition);
            return;
        }
        var rows = kafka.log(number).tailMap(position, true).values().stream()
                .limit(ROWS_PER_POLL)
                .toList();
        if (!rows.isEmpty()) {
            positions.put(partition, rows.getLast().offset() + 1);
            batches.put(partition, rows);
        }
    }

    @Override
    public void seek(LandingPartition partition, long offset) {
        positions.computeIfPresent(partition, (_, _) -> offset);
    }

    @Override
    public void pause(LandingPartition partition) {
        if (positions.containsKey(partition)) {
            paused.add(partition);
        }
    }

    @Override
    public void resume(LandingPartition partition) {
        paused.remove(partition);
    }

    @Override
    public boolean commit(Map<LandingPartition, Progress> progress) {
        if (generation != kafka.generation()
                || !progress.keySet().stream().allMatch(partition -> kafka.owns(this, partition))) {
            kafka.chronicle().tell(Event.PROGRESS_REFUSED, "generation", generation);
            return false;
        }
        progress.forEach(kafka::note);
        return true;
    }

    @Override
    public long position(LandingPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    /// The offset that the next poll would deliver from; -1 when the partition is not owned.
    public long position(int partition) {
        return positions.getOrDefault(FakeKafka.partition(partition), -1L);
    }

    public boolean isPaused(int partition) {
        return paused.contains(FakeKafka.partition(partition));
    }
}
