package io.brook.devstack.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Comma-separated values with a header line.
///
/// @param delimiter usually a comma
record CsvFormat(char delimiter) implements LineFormat {
    @Override
    public void read(BufferedReader file, Consumer<Line> lines) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(file)) {
            Iterator<CSVRecord> entries = parser.iterator();
            while (hasNext(entries, parser, lines)) {
                lines.accept(line(parser, entries.next()));
            }
        }
    }

    /// A quote in the wrong place ends the reading: where the next entry begins cannot be known.
    /// The complaint names the line where the broken entry begins, not the one where the reader gave up.
    private static boolean hasNext(Iterator<CSVRecord> entries, CSVParser parser, Consumer<Line> lines) {
        long start = parser.getCurrentLineNumber() + 1;
        try {
            return entries.hasNext();
        } catch (UncheckedIOException | IllegalStateException _) {
            lines.accept(new Line.Malformed(
                    start, "misplaced quote or wrong charset from here on: the rest of the file is not read"));
            return false;
        }
    }

    private static Line line(CSVParser parser, CSVRecord entry) {
        long number = parser.getCurrentLineNumber();
        int expected = parser.getHeaderNames().size();
        if (entry.size() != expected) {
            return new Line.Malformed(number, entry.size() + " columns, the header has " + expected);
        }
        var columns = new HashMap<String, String>();
        for (int i = 0; i < expected; i++) {
            columns.put(parser.getHeaderNames().get(i), entry.get(i));
        }
        return new Line.Columns(number, columns);
    }
}
