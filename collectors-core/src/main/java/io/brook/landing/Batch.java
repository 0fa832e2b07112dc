package io.brook.landing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// What one poll brought for one lane, ready to append.
sealed interface Batch {
    /// New rows, in offset order.
    ///
    /// @param skipped offsets between the lane's position and the last row that the log does not deliver
    record Ready(List<LandingRow> rows, long first, long last, long skipped) implements Batch {}

    /// Nothing that was not sent before.
    record Empty() implements Batch {}

    /// The next row has a column that the table does not have yet.
    record Ahead() implements Batch {}

    /// The record at this offset is not a finished row.
    record Unreadable(long offset) implements Batch {}

    /// Reads records into rows and stamps them.
    final class Maker {
        private static final DateTimeFormatter MICROS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

        private final LandingRowReader reader = new LandingRowReader();

        /// @param running its position says which records were sent already
        /// @param limit how many rows are taken at most
        Batch of(List<LandingRecord> records, LaneState.Running running, int limit, Instant now) {
            long next = running.flight().next();
            var ingestedAt = MICROS.format(now);
            var rows = new ArrayList<LandingRow>(Math.min(limit, records.size()));
            for (var row : records) {
                if (rows.size() == limit) {
                    break;
                }
                if (row.offset() < next || running.opened().lettered().contains(row.offset())) {
                    continue;
                }
                switch (reader.read(row)) {
                    case LandingRowReader.Outcome.Finished(var columns)
                    when !running.opened().table().columns().containsAll(columns.keySet()) -> {
                        return rows.isEmpty() ? new Ahead() : ready(rows, next);
                    }
                    case LandingRowReader.Outcome.Finished(var columns) -> {
                        columns.put("_LANDING_OFFSET", row.offset());
                        columns.put("_INGESTED_AT", ingestedAt);
                        rows.add(new LandingRow(row.offset(), columns));
                    }
                    case LandingRowReader.Outcome.Unreadable _ -> {
                        return new Unreadable(row.offset());
                    }
                }
            }
            return rows.isEmpty() ? new Empty() : ready(rows, next);
        }

        private static Ready ready(List<LandingRow> rows, long next) {
            long first = rows.getFirst().offset();
            long last = rows.getLast().offset();
            return new Ready(rows, first, last, last + 1 - next - rows.size());
        }
    }
}
