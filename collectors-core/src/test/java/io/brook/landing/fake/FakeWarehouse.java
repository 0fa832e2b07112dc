package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.LandedRows;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingRow;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import io.brook.landing.TableIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The warehouse's side: channels with a sequencer, a token and an error count, and rows in the order of their commit.
/// A row with a column `BAD` is refused, counted and skipped by the token, as the real one does.
public final class FakeWarehouse implements LandedRows, TableIdentity {
    /// One channel as the server keeps it.
    static final class Channel {
        private final int partition;
        private long sequencer;
        private OptionalLong token = OptionalLong.empty();
        private long errors;
        private boolean dropped;

        Channel(int partition) {
            this.partition = partition;
        }

        LaneStatus status() {
            return new LaneStatus(token, errors, OptionalLong.empty());
        }

        void fence() {
            sequencer++;
        }

        long sequencer() {
            return sequencer;
        }

        boolean dropped() {
            return dropped;
        }
    }

    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<Integer, List<LandedRow>> rows = new HashMap<>();
    private final Chronicle chronicle;
    private final Set<String> columns =
            new HashSet<>(Set.of("ID", "BAD", "UNFIT", "_SRC_TOPIC", "_SRC_PARTITION", "_SRC_OFFSET", "_LATE"));
    private int incarnation = 1;
    private boolean down;
    private boolean missing;
    private boolean writableUnseen;
    private boolean fencing = true;

    public FakeWarehouse() {
        this(Chronicle.counting());
    }

    public FakeWarehouse(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    Channel open(LaneId id) throws LandingFailure {
        answer();
        if (missing) {
            throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no pipe");
        }
        var channel = channels.computeIfAbsent(
                id.channel(), _ -> new Channel(id.partition().partition()));
        channel.fence();
        chronicle.tell(Event.OPENED, "partition", id.partition().partition());
        return channel;
    }

    /// Commits a batch and its token as one.
    ///
    /// @return false when the writer has been fenced, or there is no such table
    boolean commit(Channel channel, long sequencer, List<LandingRow> batch, long last) {
        if (channel.dropped || (missing && !writableUnseen)) {
            return false;
        }
        if (fencing && channel.sequencer != sequencer) {
            chronicle.tell(Event.ZOMBIE_FENCED, "token", last);
            return false;
        }
        for (var row : batch) {
            if (row.columns().containsKey("BAD")) {
                channel.errors++;
                chronicle.tell(Event.ROW_REFUSED, "offset", row.offset());
            } else if (columns.contains("LATER") || !row.columns().containsKey("LATER")) {
                rows.computeIfAbsent(channel.partition, _ -> new ArrayList<>())
                        .add(new LandedRow(row.offset(), sourceOf(row)));
            }
        }
        channel.token = OptionalLong.of(last);
        chronicle.tell(Event.COMMITTED, channel.partition, "token", last);
        return true;
    }

    private static long sourceOf(LandingRow row) {
        return row.columns().get("_SRC_OFFSET") instanceof Number source ? source.longValue() : -1;
    }

    void answer() throws LandingFailure {
        if (down) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the warehouse is down");
        }
    }

    @Override
    public Set<LandedRow> present(LaneId lane, long after, long upTo) throws LandingFailure {
        answer();
        return rows(lane.partition().partition()).stream()
                .filter(row -> row.landingOffset() > after && row.landingOffset() <= upTo)
                .collect(Collectors.toSet());
    }

    @Override
    public long held(LaneId lane) throws LandingFailure {
        answer();
        return rows(lane.partition().partition()).size();
    }

    @Override
    public Set<String> columns(TableName table) throws LandingFailure {
        answer();
        return Set.copyOf(columns);
    }

    /// Gives the table a column that only later rows have. Without it they lose the value, and are not counted as
    /// landed.
    public void addColumn() {
        if (columns.add("LATER")) {
            chronicle.tell(Event.COLUMN_ADDED, "incarnation", incarnation);
        }
    }

    @Override
    public String of(TableName table) throws LandingFailure {
        answer();
        if (missing) {
            throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no table");
        }
        return identity();
    }

    /// Landing offsets in the table, in the order of their commit.
    public List<Long> landed(int partition) {
        return rows(partition).stream().map(LandedRow::landingOffset).toList();
    }

    /// Source offsets in the table, in the order of their commit.
    List<Long> sources(int partition) {
        return rows(partition).stream().map(LandedRow::sourceOffset).toList();
    }

    private List<LandedRow> rows(int partition) {
        return rows.getOrDefault(partition, List.of());
    }

    public void down(boolean isDown) {
        if (isDown && !down) {
            chronicle.tell(Event.OUTAGE, "incarnation", incarnation);
        }
        down = isDown;
    }

    public boolean isDown() {
        return down;
    }

    /// Drops the table, or brings the same one back.
    public void missing(boolean isMissing) {
        missing = isMissing;
    }

    /// Which table of its name this is.
    String identity() {
        return "incarnation " + incarnation;
    }

    /// Takes every row out of the table, which stays the same one.
    void empty() {
        rows.clear();
    }

    boolean isMissing() {
        return missing;
    }

    /// Drops the table, as [#restore] can undo.
    void drop() {
        chronicle.tell(Event.TABLE_DROPPED, "incarnation", incarnation);
        missing = true;
    }

    /// Gives the table another name, under which its writers go on, as [#restore] can undo.
    void rename() {
        chronicle.tell(Event.TABLE_RENAMED, "incarnation", incarnation);
        missing = true;
        writableUnseen = true;
    }

    /// Brings the same table back.
    void restore() {
        missing = false;
        writableUnseen = false;
    }

    /// Replaces the table by an empty one; its channels go with it.
    public void replaceTable() {
        replaceUnderItsChannels();
        channels.values().forEach(channel -> channel.dropped = true);
        channels.clear();
    }

    /// As [#replaceTable], on a warehouse where channels, tokens and writers belong to the table's name.
    public void replaceUnderItsChannels() {
        incarnation++;
        chronicle.tell(Event.TABLE_REPLACED, "incarnation", incarnation);
        rows.clear();
    }

    /// Takes the table back in time: rows are gone and tokens are older, by as many offsets.
    public void travelBack(long offsets) {
        channels.values().forEach(channel -> {
            channel.fence();
            long token = channel.token.orElse(-1) - offsets;
            channel.token = token < 0 ? OptionalLong.empty() : OptionalLong.of(token);
            rows.getOrDefault(channel.partition, new ArrayList<>()).removeIf(row -> row.landingOffset() > token);
        });
    }

    /// Loses a row that was committed, without a word.
    public void lose(int partition, long offset) {
        rows.getOrDefault(partition, new ArrayList<>()).removeIf(row -> row.landingOffset() == offset);
    }

    /// Makes every channel's present writer a former one.
    public void invalidateAll() {
        channels.values().forEach(Channel::fence);
    }

    /// A warehouse that lets former writers commit: no lander can be exact on it.
    public void withoutFencing() {
        fencing = false;
    }
}
