package io.brook.landing;

import io.brook.landing.LandedRows.LandedRow;
import io.brook.record.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// @param lettered offsets of rows that are missing for another reason: they were dead-lettered before
    Reckoning reckon(LaneId lane, Accounts.Claim claim, Set<Long> lettered) throws LandingFailure {
        var missing = new ArrayList<Rejection>();
        long cursor = claim.after();
        while (cursor < claim.upTo() && missing.size() <= claim.missing()) {
            var records = view.read(lane.partition(), cursor, claim.upTo(), CHUNK);
            if (records.isEmpty()) {
                break;
            }
            long last = records.getLast().offset();
            var sent = records.stream()
                    .filter(row -> !lettered.contains(row.offset()))
                    .toList();
            if (!collectMissing(sent, landed.present(lane, cursor, last), missing)) {
                return new Reckoning.Unexplained(missing.size());
            }
            cursor = last;
        }
        requireSameTopic(lane);
        return missing.size() == claim.missing()
                ? new Reckoning.Explained(List.copyOf(missing))
                : new Reckoning.Unexplained(missing.size());
    }

    /// What was read is of the lane's topic if that topic is there afterwards: an id is never used again.
    private void requireSameTopic(LaneId lane) throws LandingFailure {
        if (!view.topicId(lane.partition().topic()).equals(lane.topicId())) {
            throw new LandingFailure(
                    LandingFailure.Kind.UNREACHABLE, "topic " + lane.partition().topic() + " was made anew");
        }
    }

    private boolean collectMissing(List<LandingRecord> records, Set<LandedRow> present, List<Rejection> missing) {
        for (var row : records) {
            var found = rejection(row, reader);
            if (found.isEmpty()) {
                return false;
            }
            if (!present.contains(
                    new LandedRow(row.offset(), found.get().origin().offset()))) {
                missing.add(found.get());
            }
        }
        return true;
    }

    /// The row as a rejection; empty when it is not a finished row.
    static Optional<Rejection> rejection(LandingRecord row, LandingRowReader reader) {
        return switch (reader.read(row)) {
            case LandingRowReader.Outcome.Finished(var columns) ->
                Optional.of(new Rejection(row, originOf(columns), Boolean.TRUE.equals(columns.get("_LATE"))));
            case LandingRowReader.Outcome.Unreadable _ -> Optional.empty();
        };
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
