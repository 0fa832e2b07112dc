package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.LandedRows;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingRow;
import io.brook.landing.LaneId;
import io.brook.landing.LaneStatus;
import io.brook.landing.TableIdentity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The warehouse's side: channels with a sequencer, a token and an error count, and rows in the order of their commit.
/// A row with a column `BAD` is refused, counted and skipped by the token, as the real one does.
public final class FakeWarehouse implements LandedRows, TableIdentity {
    /// One channel as the server keeps it.
    static final class Channel {
        private final int partition;
        private long sequencer;
        private OptionalLong token = OptionalLong.empty();
        private long errors;

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
    }

    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<Integer, List<Long>> rows = new HashMap<>();
    private int incarnation = 1;
    private boolean down;
    private boolean missing;
    private boolean fencing = true;

    Channel open(LaneId id) throws LandingFailure {
        answer();
        if (missing) {
            throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no pipe");
        }
        var channel = channels.computeIfAbsent(
                id.channel(), _ -> new Channel(id.partition().partition()));
        channel.fence();
        return channel;
    }

    /// Commits a batch and its token as one.
    ///
    /// @return false when the writer has been fenced
    boolean commit(Channel channel, long sequencer, List<LandingRow> batch, long last) {
        if (fencing && channel.sequencer != sequencer) {
            return false;
        }
        for (var row : batch) {
            if (row.columns().containsKey("BAD")) {
                channel.errors++;
            } else {
                rows.computeIfAbsent(channel.partition, _ -> new ArrayList<>()).add(row.offset());
            }
        }
        channel.token = OptionalLong.of(last);
        return true;
    }

    void answer() throws LandingFailure {
        if (down) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the warehouse is down");
        }
    }

    @Override
    public BitSet present(LaneId lane, long after, long upTo) throws LandingFailure {
        answer();
        var present = new BitSet();
        landed(lane.partition().partition()).stream()
                .filter(offset -> offset > after && offset <= upTo)
                .forEach(offset -> present.set((int) (offset - after - 1)));
        return present;
    }

    @Override
    public String of(TableName table) throws LandingFailure {
        answer();
        if (missing) {
            throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no table");
        }
        return "incarnation " + incarnation;
    }

    /// Landing offsets in the table, in the order of their commit.
    public List<Long> landed(int partition) {
        return List.copyOf(rows.getOrDefault(partition, List.of()));
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    public boolean isDown() {
        return down;
    }

    /// Drops the table, or brings the same one back.
    public void missing(boolean isMissing) {
        missing = isMissing;
    }

    /// Replaces the table by an empty one; its channels go with it.
    public void replaceTable() {
        incarnation++;
        rows.clear();
        channels.values().forEach(Channel::fence);
        channels.clear();
    }

    /// Takes the table back in time: rows are gone and tokens are older, by as many offsets.
    public void travelBack(long offsets) {
        channels.values().forEach(channel -> {
            channel.fence();
            long token = channel.token.orElse(-1) - offsets;
            channel.token = token < 0 ? OptionalLong.empty() : OptionalLong.of(token);
            rows.getOrDefault(channel.partition, new ArrayList<>()).removeIf(offset -> offset > token);
        });
    }

    /// Loses a row that was committed, without a word.
    public void lose(int partition, long offset) {
        rows.getOrDefault(partition, new ArrayList<>()).remove(offset);
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
