package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.CollectorSpec;
import io.brook.contract.TombstonePolicy;
import io.brook.record.Position;
import io.brook.streams.SourceLog.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The topology against the oracle, record by record, over logs drawn from seeds.
class OracleTest {
    private static final int LENGTH = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRecordMeetsTheFateThatTheRulesGiveIt(long seed) {
        var log = SourceLog.of(seed, LENGTH);

        var run = run(Orders.spec(), log);

        assertThat(run.fates).containsExactlyElementsOf(Oracle.fates(log));
        run.assertConserved(LENGTH);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void soItIsWhereTheEventsTimeIsNotInTheKey(long seed) {
        var log = SourceLog.of(seed, LENGTH);

        var run = run(Orders.spec(List.of("order_id"), TombstonePolicy.REJECT), log);

        assertThat(run.fates).containsExactlyElementsOf(Oracle.fatesWithoutTimeInTheKey(log));
        run.assertConserved(LENGTH);
    }

    @Test
    void partitionsDoNotTouchOneAnother() {
        var first = SourceLog.of(1, LENGTH);
        var second = SourceLog.of(2, LENGTH);

        List<String> fates = run(Orders.spec(), first).fates;
        List<String> others = run(Orders.spec(), second).fates;

        assertThat(fates).isEqualTo(Oracle.fates(first));
        assertThat(others).isEqualTo(Oracle.fates(second));
    }

    @Test
    void anUnclampedClockWouldBeFoundOut() {
        long differing = seeds().filter(seed -> {
                    var log = SourceLog.of(seed, LENGTH);
                    return !run(Orders.spec(), log).fates.equals(Oracle.fatesByAnUnclampedClock(log));
                })
                .limit(4)
                .count();

        assertThat(differing).isEqualTo(4);
    }

    @Test
    void theLogsHoldEveryFate() {
        List<String> fates = new ArrayList<>();
        seeds().forEach(seed -> fates.addAll(Oracle.fates(SourceLog.of(seed, LENGTH))));

        assertThat(fates)
                .contains(
                        "on time",
                        "duplicate",
                        "DEDUPE_CONFLICT",
                        "TOO_LATE",
                        "EVENT_TS_FUTURE",
                        "UNDECODABLE",
                        "UNKNOWN_SCHEMA_ID",
                        "TOMBSTONE",
                        "MISSING_KEY",
                        "KEY_MISMATCH",
                        "MISSING_EVENT_TS")
                .anyMatch(fate -> fate.startsWith("late "));
    }

    private record Run(List<String> fates, List<LedgerEntry> ledger) {
        void assertConserved(int in) {
            assertThat(ledger).allSatisfy(entry -> assertThat(entry.balanced()).isTrue());
            assertThat(ledger.stream().mapToLong(LedgerEntry::in).sum()).isEqualTo(in);
            assertThat(ledger.stream().mapToLong(LedgerEntry::landed).sum())
                    .isEqualTo(count("on time") + count("late"));
            assertThat(ledger.stream().mapToLong(LedgerEntry::late).sum()).isEqualTo(count("late"));
            assertThat(ledger.stream().mapToLong(LedgerEntry::duplicate).sum()).isEqualTo(count("duplicate"));
        }

        private long count(String fate) {
            return fates.stream().filter(each -> each.startsWith(fate)).count();
        }
    }

    private static Run run(CollectorSpec spec, List<Entry> log) {
        var witness = new Witness();
        List<String> fates = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        try (var lane = new TestLane(Setups.of(spec, new FakeRegistry()).with(witness))) {
            for (Entry entry : log) {
                long offset = lane.send(entry.key(), entry.value(), entry.timestamp());
                fates.add(fate(lane, new Position(Orders.SOURCE, 0, offset), witness));
                if (offset % 50 == 0) {
                    ledger.addAll(lane.ledger());
                    lane.pass(Duration.ofMillis(10));
                }
            }
            ledger.addAll(lane.ledger());
        }
        return new Run(fates, ledger);
    }

    /// What came out for a record: a row, a dead letter, or nothing but the count of a duplicate.
    private static String fate(TestLane lane, Position position, Witness witness) {
        var rows = lane.landed();
        var letters = lane.deadLettered();
        if (letters.isEmpty() && rows.isEmpty()) {
            return witness.sawDuplicate(position) ? "duplicate" : "lost";
        }
        assertThat(rows.size() + letters.size()).isEqualTo(1);
        if (!letters.isEmpty()) {
            assertThat(letters).containsOnlyKeys(position.toString());
            return letters.values().iterator().next().name();
        }
        assertThat(rows.getFirst()).contains("\"_SRC_OFFSET\":" + position.offset() + ",");
        return lateness(rows.getFirst());
    }

    private static String lateness(String row) {
        int from = row.indexOf("\"_LATENESS_MS\":") + "\"_LATENESS_MS\":".length();
        String millis = row.substring(from, row.indexOf(',', from));
        return millis.equals("0") ? "on time" : "late " + millis;
    }
}
