package io.brook.standin.streaming;

import io.brook.standin.store.Catalog;
import io.brook.standin.store.TableDef;
import io.brook.standin.store.Warehouse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Opens channels and applies batches. Rows and the channel's token are committed in one transaction, so an answer that
/// got lost is answered again without a row twice. Safe for use by many threads.
final class Channels {

    /// What became of a batch.
    sealed interface Applied {

        /// Committed now or before; the next batch carries this token.
        record Committed(Continuation next) implements Applied {}

        /// Another opening owns the channel, or the batch is out of turn.
        record Stale() implements Applied {}

        record NoSuchChannel() implements Applied {}

        record NoSuchPipe() implements Applied {}
    }

    private final Warehouse warehouse;

    Channels(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    boolean exists(PipeName pipe) throws SQLException {
        return warehouse.transact(connection -> table(connection, pipe).isPresent());
    }

    Optional<ChannelState> open(PipeName pipe, String channel, @Nullable String offsetToken) throws SQLException {
        return warehouse.exclusively(connection -> {
            var table = table(connection, pipe);
            return table.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ChannelStore(connection, table.get().id()).open(channel, offsetToken));
        });
    }

    /// Drops a channel and answers how it stood; empty when there was none.
    Optional<ChannelState> drop(PipeName pipe, String channel) throws SQLException {
        return warehouse.exclusively(connection -> {
            var table = table(connection, pipe);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            var store = new ChannelStore(connection, table.get().id());
            var found = store.find(channel);
            if (found.isPresent()) {
                store.drop(found.get());
            }
            return found;
        });
    }

    /// All channels of a pipe; empty when the pipe does not exist.
    Optional<List<ChannelState>> all(PipeName pipe) throws SQLException {
        return warehouse.transact(connection -> {
            var table = table(connection, pipe);
            return table.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ChannelStore(connection, table.get().id()).all());
        });
    }

    Applied apply(PipeName pipe, Batch batch) throws SQLException {
        return warehouse.exclusively(connection -> {
            var table = table(connection, pipe);
            if (table.isEmpty()) {
                return new Applied.NoSuchPipe();
            }
            var store = new ChannelStore(connection, table.get().id());
            var channel = store.find(batch.channel());
            if (channel.isEmpty()) {
                return new Applied.NoSuchChannel();
            }
            var state = channel.get();
            return switch (batch.token().map(state::turnOf).orElse(ChannelState.Turn.STALE)) {
                case STALE -> new Applied.Stale();
                case REPEATED -> new Applied.Committed(state.next());
                case NEXT -> commit(connection, table.get(), state, batch);
            };
        });
    }

    private static Applied commit(DuckDBConnection connection, TableDef table, ChannelState state, Batch batch)
            throws SQLException {
        var now = Instant.now();
        var landed = new RowLander(connection, table, now.atOffset(ZoneOffset.UTC))
                .land(batch.rows().get(), batch.channel());
        var after = state.after(batch.offsetToken(), landed, now);
        new ChannelStore(connection, table.id()).save(after);
        return new Applied.Committed(after.next());
    }

    private static Optional<TableDef> table(DuckDBConnection connection, PipeName pipe) throws SQLException {
        return new Catalog(connection).tableInAnyCase(pipe.table());
    }
}
