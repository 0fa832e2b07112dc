package io.brook.standin.streaming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A channel as it stands in the warehouse.
///
/// @param position the opening that may write, and its last applied batch
/// @param offsetToken the client's token of the last batch committed
record ChannelState(
        long id,
        String name,
        Continuation position,
        @Nullable String offsetToken,
        RowCounts counts,
        @Nullable LastError lastError,
        Instant created) {

    /// Cumulative since the channel was created.
    record RowCounts(long inserted, long parsed, long errors) {

        static final RowCounts NONE = new RowCounts(0, 0, 0);

        RowCounts plus(RowCounts other) {
            return new RowCounts(inserted + other.inserted, parsed + other.parsed, errors + other.errors);
        }
    }

    /// The latest refused row: an offset it does not lie beyond, and why, without its values.
    record LastError(@Nullable String offsetUpperBound, String message, Instant at) {}

    /// How a batch's continuation token relates to the channel.
    enum Turn {
        NEXT,
        REPEATED,
        STALE
    }

    Turn turnOf(Continuation asked) {
        if (asked.clientSequencer() != position.clientSequencer()) {
            return Turn.STALE;
        }
        if (asked.rowSequencer() == position.rowSequencer() + 1) {
            return Turn.NEXT;
        }
        return asked.rowSequencer() == position.rowSequencer() ? Turn.REPEATED : Turn.STALE;
    }

    /// The token that the next batch must carry.
    Continuation next() {
        return new Continuation(position.clientSequencer(), position.rowSequencer() + 1);
    }

    /// The channel opened once more, which fences whoever had it; the client may set the offset token anew.
    ChannelState reopened(@Nullable String newOffset) {
        return new ChannelState(
                id,
                name,
                new Continuation(position.clientSequencer() + 1, 0),
                newOffset == null ? offsetToken : newOffset,
                counts,
                lastError,
                created);
    }

    /// The channel after one more batch.
    ChannelState after(@Nullable String newOffset, Landed landed, Instant now) {
        var message = landed.lastFault();
        return new ChannelState(
                id,
                name,
                next(),
                newOffset == null ? offsetToken : newOffset,
                counts.plus(landed.counts()),
                message == null ? lastError : new LastError(newOffset, message, now),
                created);
    }

    /// The channel's columns after id, table and name, in the catalog's order.
    List<@Nullable Object> columns() {
        var error = lastError;
        var values = new ArrayList<@Nullable Object>();
        values.add(position.clientSequencer());
        values.add(position.rowSequencer());
        values.add(offsetToken);
        values.add(counts.inserted());
        values.add(counts.parsed());
        values.add(counts.errors());
        values.add(error == null ? null : error.offsetUpperBound());
        values.add(error == null ? null : error.message());
        values.add(error == null ? null : Objects.requireNonNull(Times.local(error.at())));
        return values;
    }
}
