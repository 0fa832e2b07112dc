package io.brook.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.devstack.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be verified is neither a fault nor passed off as right; what still can be is.
class BlankTest {
    private static final int OFFSETS = 600;
    private static final double PARKING = 0.05;
    private static final LaneScope.Thinned COMPACTED = new LaneScope.Thinned(true, false);

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatCompactionTookIsNotVerifiedAndNoFault(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, PARKING);
        int all = world.source.size();
        Random random = new Random(seed);
        world.source.removeIf(_ -> random.nextInt(4) == 0);

        AuditReport report = audit(world, new LaneScope.Logs(0, 0, Long.MAX_VALUE, COMPACTED));

        assertThat(faults(report)).isEmpty();
        assertThat(report.total().verified()).isEqualTo(world.source.size());
        assertThat(count(report, Blank.SOURCE_GONE)).isPositive().isLessThanOrEqualTo(all - world.source.size());
        assertThat(AuditTable.lines(report)).last().asString().startsWith("clean, as far as it can be verified");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rowsOfRecordsThatAreGoneAreStillComparedWithTheLandingTopic(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, PARKING);
        world.source.removeIf(fact -> fact.offset() < OFFSETS / 2);
        long altered = Plant.ROW_ALTERED.plant(world, new Random(seed));

        AuditReport report = audit(world, new LaneScope.Logs(OFFSETS / 2, 0, Long.MAX_VALUE, LaneScope.Thinned.NO));

        assertThat(faults(report)).containsExactly("ALTERED " + altered);
        assertThat(count(report, Blank.SOURCE_GONE)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aFateThatRestsOnRecordsThatAreGoneIsNoFault(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, 0);
        world.source.removeIf(fact -> fact.offset() < OFFSETS / 2);
        world.source.replaceAll(fact -> fact.allowed().getFirst().outcome() == Outcomes.DUPLICATE
                ? expecting(fact, new SourceFact.Expected(Outcomes.LANDED, 1))
                : fact);

        AuditReport report = audit(world, new LaneScope.Logs(OFFSETS / 2, 0, Long.MAX_VALUE, LaneScope.Thinned.NO));

        assertThat(faults(report)).isEmpty();
        assertThat(count(report, Blank.HISTORY_GONE)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSameFateIsAFaultWhereTheHistoryIsThere(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, 0);
        world.source.replaceAll(fact -> fact.allowed().getFirst().outcome() == Outcomes.DUPLICATE
                ? expecting(fact, new SourceFact.Expected(Outcomes.LANDED, 1))
                : fact);

        AuditReport report = audit(world, new LaneScope.Logs(0, 0, Long.MAX_VALUE, LaneScope.Thinned.NO));

        assertThat(report.findings().count(FaultKind.LOST)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatAnotherVersionJudgedIsNotVerifiedUpToTheFirstOutputOfThisOne(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, 0);
        long bump = OFFSETS / 3;
        world.landing.replaceAll(row -> row.origin().offset() < bump ? older(row) : row);
        world.letters.replaceAll(letter -> letter.origin().offset() < bump
                ? new LetterFact(letter.offset(), letter.origin(), letter.reason(), "0.9.0")
                : letter);
        world.source.replaceAll(
                fact -> fact.offset() < bump ? expecting(fact, new SourceFact.Expected(Outcomes.LANDED, 1)) : fact);

        AuditReport report = audit(world, new LaneScope.Logs(0, 0, Long.MAX_VALUE, LaneScope.Thinned.NO));

        assertThat(faults(report)).isEmpty();
        assertThat(count(report, Blank.OTHER_VERSION) + report.total().verified())
                .isEqualTo(world.source.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOldestPartOfTheOutputsMayBeGone(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, 0);
        long kept = world.landing.get(world.landing.size() / 2).offset();
        world.landing.removeIf(row -> row.offset() < kept);
        world.letters.removeIf(letter -> !letter.reason().equals(Outcomes.WAREHOUSE_REJECTED)
                && letter.origin().offset() < OFFSETS / 2);

        AuditReport report =
                audit(world, new LaneScope.Logs(0, kept, Long.MAX_VALUE, new LaneScope.Thinned(false, true)));

        assertThat(faults(report)).isEmpty();
        assertThat(count(report, Blank.LETTER_GONE)).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTheLanderHasNotTakenUpIsUnjudgedAndNotLost(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, PARKING);
        long lastRefused = world.landing.stream()
                .filter(row -> world.bronze.stream().noneMatch(each -> each.landingOffset() == row.offset()))
                .mapToLong(LandingFact::offset)
                .max()
                .orElse(0);
        int all = world.bronze.size();
        world.bronze.removeIf(row -> row.landingOffset() > lastRefused);

        AuditReport report = audit(world, new LaneScope.Logs(0, 0, lastRefused + 1, LaneScope.Thinned.NO));

        assertThat(report.findings().count(FaultKind.UNJUDGED)).isEqualTo(all - world.bronze.size());
        assertThat(report.findings().faults()).extracting(Findings.Fault::kind).allMatch(FaultKind.UNJUDGED::equals);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTheLedgerDoesNotCoverYetIsUnjudgedAndNothingElse(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, 0.02);
        List<LedgerEntry> entries = world.ledger;
        int cut = entries.size() / 2;
        entries.subList(cut, entries.size()).removeIf(entry -> !Outcomes.isCorrection(entry));

        AuditReport report = audit(world, new LaneScope.Logs(0, 0, Long.MAX_VALUE, LaneScope.Thinned.NO));

        assertThat(report.findings().faults()).extracting(Findings.Fault::kind).containsOnly(FaultKind.UNJUDGED);
    }

    private AuditReport audit(World world, LaneScope.Logs logs) throws IOException, SQLException {
        var evidence = new FakeEvidence(world);
        evidence.logs = logs;
        return evidence.audit(directory);
    }

    private static SourceFact expecting(SourceFact fact, SourceFact.Expected expected) {
        return new SourceFact(fact.offset(), List.of(expected), fact.doubt());
    }

    private static LandingFact older(LandingFact fact) {
        var row = new LandingFact.Row(fact.row().digest(), fact.row().late(), "0.9.0");
        return new LandingFact(fact.offset(), fact.origin(), fact.keyHash(), row);
    }

    private static long count(AuditReport report, Blank blank) {
        return report.findings().of(blank, World.LANE.toString()).count();
    }

    private static List<String> faults(AuditReport report) {
        return report.findings().faults().stream()
                .map(fault -> fault.kind() + " "
                        + report.findings()
                                .of(fault.kind(), fault.place(), fault.detail())
                                .brief(9))
                .toList();
    }
}
