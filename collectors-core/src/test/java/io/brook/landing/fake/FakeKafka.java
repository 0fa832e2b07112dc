package io.brook.landing.fake;

import io.brook.landing.Extent;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.LaneId;
import io.brook.landing.LogView;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import io.brook.landing.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// One landing topic with its group's offsets and its dead letters, as the brokers keep them.
public final class FakeKafka implements LogView {
    public static final String TOPIC = "orders.landing";

    private final Map<Integer, NavigableMap<Long, LandingRecord>> logs = new HashMap<>();
    private final Map<Integer, Long> beginnings = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private final Map<LandingPartition, Progress> group = new HashMap<>();
    private final Map<LandingPartition, FakeLog> owners = new HashMap<>();
    private final List<Rejection> letters = new ArrayList<>();
    private final Map<String, NavigableSet<Long>> lettered = new HashMap<>();
    private final Chronicle chronicle;
    private UUID topicId = new UUID(0, 1);
    private long generation;
    private boolean losesAnswers;
    private boolean jolts;

    public FakeKafka() {
        this(Chronicle.counting());
    }

    public FakeKafka(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    public static LandingPartition partition(int number) {
        return new LandingPartition(TOPIC, number);
    }

    /// Appends a row that the warehouse takes.
    public long produce(int partition) {
        return append(partition, "");
    }

    /// Appends a row that the warehouse refuses.
    public long produceBad(int partition) {
        return append(partition, ",\"BAD\":1");
    }

    /// Appends a row with a column that the table may not have yet.
    public long produceLater(int partition) {
        return append(partition, ",\"LATER\":1");
    }

    /// Appends a row that no request may hold.
    public long produceUnfit(int partition) {
        return append(partition, ",\"UNFIT\":1");
    }

    private long append(int partition, String more) {
        long offset = end(partition);
        appendRaw(
                partition,
                "{\"ID\":\"x\"" + more + ",\"_SRC_TOPIC\":\"orders.v1\",\"_SRC_PARTITION\":" + partition
                        + ",\"_SRC_OFFSET\":" + source(offset) + ",\"_LATE\":false}");
        return offset;
    }

    /// The source offset of the row at a landing offset: no two rows have the same, whichever topic they are in.
    long source(long offset) {
        return offset + 1000 * topicId.getLeastSignificantBits();
    }

    /// Appends a record with this value.
    public void appendRaw(int partition, String value) {
        long offset = end(partition);
        log(partition).put(offset, new LandingRecord(offset, 0, null, value.getBytes(StandardCharsets.UTF_8)));
        ends.put(partition, offset + 1);
    }

    /// Leaves offsets out, as transaction markers do.
    public void skip(int partition, int offsets) {
        ends.merge(partition, (long) offsets, Long::sum);
    }

    /// Deletes everything before an offset.
    public void expireBefore(int partition, long offset) {
        if (offset < beginning(partition)) {
            return;
        }
        chronicle.tell(Event.RETENTION_PASSED, "before", offset);
        log(partition).headMap(offset).clear();
        beginnings.put(partition, offset);
        ends.merge(partition, offset, Math::max);
    }

    /// Loses the tail from an offset on.
    public void truncateFrom(int partition, long offset) {
        log(partition).tailMap(offset).clear();
        ends.put(partition, offset);
    }

    /// Deletes the topic and makes it anew; the group's offsets go with it.
    public void recreateTopic() {
        topicId = new UUID(0, topicId.getLeastSignificantBits() + 1);
        chronicle.tell(Event.TOPIC_RECREATED, "incarnation", topicId.getLeastSignificantBits());
        logs.clear();
        beginnings.clear();
        ends.clear();
        group.clear();
    }

    NavigableMap<Long, LandingRecord> log(int partition) {
        return logs.computeIfAbsent(partition, _ -> new TreeMap<>());
    }

    long beginning(int partition) {
        return beginnings.getOrDefault(partition, 0L);
    }

    public long end(int partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /// Gives a partition to a consumer; both it and the former owner learn of it at their next polls.
    public void assign(int number, FakeLog to) {
        var partition = partition(number);
        var former = owners.put(partition, to);
        generation++;
        if (former != null && former != to) {
            former.lose(partition);
        }
        if (former != to) {
            to.gain(partition);
            chronicle.tell(Event.REBALANCED, "partition", number);
        }
    }

    /// The generation that a poll learns of; with a jolt ahead it is over before the poller does anything in its name.
    long polled() {
        long learned = generation;
        if (jolts) {
            jolts = false;
            generation++;
        }
        return learned;
    }

    /// Lets the group begin a new generation right after the next poll, with nobody's partition moved.
    void joltAfterNextPoll() {
        jolts = true;
    }

    long generation() {
        return generation;
    }

    boolean owns(FakeLog log, LandingPartition partition) {
        return owners.get(partition) == log;
    }

    /// Sets the group's offset.
    public void note(LandingPartition partition, Progress progress) {
        group.put(partition, progress);
    }

    /// What the group's offset says now.
    public Optional<Progress> noted(int partition) {
        return Optional.ofNullable(group.get(partition(partition)));
    }

    public void forget(int partition) {
        group.remove(partition(partition));
    }

    /// Every dead letter that became durable; one per transaction, so a repeated one would show.
    public List<Rejection> letters() {
        return List.copyOf(letters);
    }

    /// Dead letters by a consumer whose standing must be current.
    public RejectedRows rejectedBy(FakeLog log) {
        return new FakeRejectedRows(this, log);
    }

    /// Makes letters and progress durable as one.
    ///
    /// @return false when the answer is lost
    boolean deadLetter(LaneId lane, List<Rejection> rows, Progress progress) {
        rows.forEach(row -> {
            letters.add(row);
            lettered.computeIfAbsent(lane.topicId() + "-" + lane.partition(), _ -> new TreeSet<>())
                    .add(row.record().offset());
            chronicle.tell(Event.DEAD_LETTERED, "offset", row.record().offset());
        });
        note(lane.partition(), progress);
        if (losesAnswers) {
            losesAnswers = false;
            chronicle.tell(
                    Event.LETTER_ANSWER_LOST, "partition", lane.partition().partition());
            return false;
        }
        return true;
    }

    /// The offsets of a lane's rows that are dead-lettered.
    NavigableSet<Long> lettered(LaneId lane) {
        return lettered.getOrDefault(lane.topicId() + "-" + lane.partition(), new TreeSet<>());
    }

    /// Makes the next dead-lettering durable without saying so.
    public void loseNextAnswer() {
        losesAnswers = true;
    }

    @Override
    public UUID topicId(String topic) {
        return topicId;
    }

    @Override
    public Map<LandingPartition, Extent> extents(Set<LandingPartition> partitions) {
        var extents = new HashMap<LandingPartition, Extent>();
        partitions.forEach(each -> extents.put(each, new Extent(beginning(each.partition()), end(each.partition()))));
        return extents;
    }

    @Override
    public Optional<Progress> progress(LandingPartition partition) {
        return Optional.ofNullable(group.get(partition));
    }

    @Override
    public List<LandingRecord> read(LandingPartition partition, long after, long upTo, int limit) {
        return log(partition.partition()).subMap(after, false, upTo, true).values().stream()
                .limit(limit)
                .toList();
    }
}
