package io.brook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Invoice lines as a shop would export them, with repeats and conflicts of which the generator keeps its own tally.
///
/// Every line says which it is by construction: a fresh one has a number never used before, a repeat is an earlier
/// line word for word, a conflict is an earlier line with another quantity.
///
/// @param fresh how many lines carry a dedupe key for the first time
/// @param repeats how many lines equal an earlier one
/// @param conflicts how many lines share an earlier one's dedupe key and differ in content
record OrderLines(List<String> lines, int fresh, int repeats, int conflicts) {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2011, 1, 4, 8, 0);
    private static final double REPEATS = 0.03;
    private static final double CONFLICTS = 0.01;
    private static final int LINES_PER_SECOND = 2;

    OrderLines {
        lines = List.copyOf(lines);
    }

    /// So many lines, the same for the same seed.
    static OrderLines seeded(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(count);
        List<Integer> unspoilt = new ArrayList<>();
        int repeats = 0;
        int conflicts = 0;
        for (int i = 0; i < count; i++) {
            double kind = unspoilt.isEmpty() ? 1 : random.nextDouble();
            if (kind < REPEATS) {
                lines.add(line(unspoilt.get(random.nextInt(unspoilt.size())), seed, 0));
                repeats++;
            } else if (kind < REPEATS + CONFLICTS) {
                lines.add(line(unspoilt.get(random.nextInt(unspoilt.size())), seed, 1 + random.nextInt(5)));
                conflicts++;
            } else {
                lines.add(line(i, seed, 0));
                unspoilt.add(i);
            }
        }
        return new OrderLines(lines, count - repeats - conflicts, repeats, conflicts);
    }

    int count() {
        return lines.size();
    }

    /// Writes the lines from one, inclusive, to another, exclusive, under the header.
    void write(Path file, int from, int to) throws IOException {
        List<String> all = new ArrayList<>(to - from + 1);
        all.add(HEADER);
        all.addAll(lines.subList(from, to));
        Files.write(file, all);
    }

    private static String line(int number, long seed, int extra) {
        SplittableRandom content = new SplittableRandom(seed ^ number);
        return "%d,%d,%s,%d,%s,%d.%02d,%s,%s"
                .formatted(
                        600_000 + number / 10,
                        20_000 + number % 10,
                        "\"LANTERN, SIZE " + content.nextInt(100) + "\"",
                        1 + content.nextInt(50) + extra * 100,
                        DATE.format(FIRST.plusSeconds(number / LINES_PER_SECOND)),
                        content.nextInt(100),
                        content.nextInt(100),
                        content.nextInt(5) == 0 ? "" : 12_000 + content.nextInt(6_000) + ".0",
                        content.nextBoolean() ? "United Kingdom" : "France");
    }
}
