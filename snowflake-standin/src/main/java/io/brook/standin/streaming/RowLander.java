package io.brook.standin.streaming;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.brook.standin.store.TableDef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Appends a batch of NDJSON to a table within the caller's transaction; refused rows go to the table's error table.
final class RowLander {

    private final DuckDBConnection connection;
    private final TableDef table;
    private final OffsetDateTime now;

    RowLander(DuckDBConnection connection, TableDef table, OffsetDateTime now) {
        this.connection = connection;
        this.table = table;
        this.now = now;
    }

    /// @param origin the channel that the batch came by
    Landed land(byte[] body, String origin) throws SQLException {
        var rows = new RowReader(table.columns());
        var good = 0L;
        var bad = 0L;
        String lastFault = null;
        try (var target = connection.createAppender(
                        table.name().duckSchema(), table.name().table());
                var errors = connection.createAppender("_sf", TableDef.errorTable(table.id()))) {
            for (var start = 0; start < body.length; ) {
                var end = lineEnd(body, start);
                if (end > start) {
                    var line = Arrays.copyOfRange(body, start, end);
                    switch (rows.read(line)) {
                        case RowReader.Read.Good(var values) -> {
                            append(target, values);
                            good++;
                        }
                        case RowReader.Read.Bad fault -> {
                            refuse(errors, fault, origin, line);
                            bad++;
                            lastFault = fault.message();
                        }
                    }
                }
                start = end + 1;
            }
        }
        return new Landed(new ChannelState.RowCounts(good, good + bad, bad), lastFault);
    }

    private static int lineEnd(byte[] body, int start) {
        var end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private void refuse(DuckDBAppender errors, RowReader.Read.Bad fault, String origin, byte[] line)
            throws SQLException {
        errors.beginRow()
                .append(now)
                .append(fault.code())
                .append("{\"channel\":" + json(origin) + ",\"column\":" + json(fault.column()) + ",\"message\":"
                        + json(fault.why()) + "}")
                .append(new String(line, StandardCharsets.UTF_8))
                .endRow();
    }

    private static String json(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static void append(DuckDBAppender target, List<@Nullable Object> values) throws SQLException {
        target.beginRow();
        for (var value : values) {
            append(target, value);
        }
        target.endRow();
    }

    private static void append(DuckDBAppender target, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> target.appendNull();
            case String text -> target.append(text);
            case BigDecimal number -> target.append(number);
            case Double number -> target.append(number);
            case Boolean truth -> target.append(truth);
            case LocalDateTime timestamp -> target.append(timestamp);
            case OffsetDateTime moment -> target.append(moment);
            case LocalDate date -> target.append(date);
            case LocalTime time -> target.append(time);
            case byte[] bytes -> target.append(bytes);
            default -> throw new IllegalStateException("no column holds a " + value.getClass());
        }
    }
}
