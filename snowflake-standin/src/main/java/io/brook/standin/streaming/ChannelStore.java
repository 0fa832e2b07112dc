package io.brook.standin.streaming;

import io.brook.standin.store.Catalog;
import io.brook.standin.store.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Channels of one table incarnation, within one transaction.
final class ChannelStore {

    private static final String ALL =
            "SELECT id, name, client_sequencer, row_sequencer, offset_token, rows_inserted, rows_parsed, rows_error,"
                    + " error_offset, error_message, error_at, created FROM _sf.channels WHERE table_id = ?";

    private final Connection connection;
    private final long tableId;

    ChannelStore(Connection connection, long tableId) {
        this.connection = connection;
        this.tableId = tableId;
    }

    Optional<ChannelState> find(String name) throws SQLException {
        return Jdbc.first(connection, ALL + " AND name = ?", ChannelStore::read, tableId, name);
    }

    List<ChannelState> all() throws SQLException {
        return Jdbc.all(connection, ALL, ChannelStore::read, tableId);
    }

    /// Opens a channel, made if absent; whoever had it open before may write no more.
    ChannelState open(String name, @Nullable String offsetToken) throws SQLException {
        var existing = find(name);
        if (existing.isPresent()) {
            var reopened = existing.get().reopened(offsetToken);
            save(reopened);
            return reopened;
        }
        var catalog = new Catalog(connection);
        var fresh = new ChannelState(
                catalog.nextId(),
                name,
                new Continuation(0, 0),
                offsetToken,
                ChannelState.RowCounts.NONE,
                null,
                Times.instant(catalog.now()));
        var values = new ArrayList<@Nullable Object>(List.of(fresh.id(), tableId, name));
        values.addAll(fresh.columns());
        values.add(Times.local(fresh.created()));
        Jdbc.update(connection, "INSERT INTO _sf.channels VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", values.toArray());
        return fresh;
    }

    void save(ChannelState channel) throws SQLException {
        var values = new ArrayList<>(channel.columns());
        values.add(channel.id());
        Jdbc.update(
                connection,
                "UPDATE _sf.channels SET client_sequencer = ?, row_sequencer = ?, offset_token = ?, rows_inserted = ?,"
                        + " rows_parsed = ?, rows_error = ?, error_offset = ?, error_message = ?, error_at = ?"
                        + " WHERE id = ?",
                values.toArray());
    }

    void drop(ChannelState channel) throws SQLException {
        Jdbc.update(connection, "DELETE FROM _sf.channels WHERE id = ?", channel.id());
    }

    private static ChannelState read(ResultSet row) throws SQLException {
        var message = row.getString("error_message");
        var error = message == null
                ? null
                : new ChannelState.LastError(
                        row.getString("error_offset"),
                        message,
                        Times.instant(row.getTimestamp("error_at").toLocalDateTime()));
        return new ChannelState(
                row.getLong("id"),
                row.getString("name"),
                new Continuation(row.getLong("client_sequencer"), row.getLong("row_sequencer")),
                row.getString("offset_token"),
                new ChannelState.RowCounts(
                        row.getLong("rows_inserted"), row.getLong("rows_parsed"), row.getLong("rows_error")),
                error,
                Times.instant(row.getTimestamp("created").toLocalDateTime()));
    }
}
