package io.brook.landing;

import io.brook.record.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Finds exactly which rows the warehouse refused: those the log holds and the table does not. Blocks; runs as an
/// errand.
final class Reckoner {
    private static final int CHUNK = 20_000;

    /// How a reckoning came out.
    sealed interface Reckoning {
        /// As many rows are missing as were refused: these.
        record Explained(List<Rejection> rejections) implements Reckoning {}

        /// More or fewer are missing, or rows of the range can no longer be read.
        record Unexplained(long found) implements Reckoning {}
    }

    private final LogView view;
    private final LandedRows landed;
    private final LandingRowReader reader = new LandingRowReader();

    Reckoner(LogView view, LandedRows landed) {
        this.view = view;
        this.landed = landed;
    }

    Reckoning reckon(LaneId lane, Accounts.Claim claim) throws LandingFailure {
        var missing = new ArrayList<LandingRecord>();
        long cursor = claim.after();
        while (cursor < claim.upTo() && missing.size() <= claim.missing()) {
            var records = view.read(lane.partition(), cursor, claim.upTo(), CHUNK);
            if (records.isEmpty()) {
                break;
            }
            long last = records.getLast().offset();
            collectMissing(records, cursor, landed.present(lane, cursor, last), missing);
            cursor = last;
        }
        return missing.size() == claim.missing() ? rejectionsOf(missing) : new Reckoning.Unexplained(missing.size());
    }

    private static void collectMissing(
            List<LandingRecord> records, long after, BitSet present, List<LandingRecord> missing) {
        for (var row : records) {
            if (!present.get(Math.toIntExact(row.offset() - after - 1))) {
                missing.add(row);
            }
        }
    }

    private Reckoning rejectionsOf(List<LandingRecord> missing) {
        var rejections = new ArrayList<Rejection>(missing.size());
        for (var row : missing) {
            switch (reader.read(row)) {
                case LandingRowReader.Outcome.Finished(var columns) ->
                    rejections.add(new Rejection(row, originOf(columns), Boolean.TRUE.equals(columns.get("_LATE"))));
                case LandingRowReader.Outcome.Unreadable _ -> {
                    return new Reckoning.Unexplained(missing.size());
                }
            }
        }
        return new Reckoning.Explained(rejections);
    }

    private static Position originOf(Map<String, Object> columns) {
        return new Position(
                String.valueOf(columns.get("_SRC_TOPIC")),
                numberIn(columns, "_SRC_PARTITION").intValue(),
                numberIn(columns, "_SRC_OFFSET").longValue());
    }

    private static Number numberIn(Map<String, Object> columns, String name) {
        return columns.get(name) instanceof Number number ? number : -1;
    }
}
