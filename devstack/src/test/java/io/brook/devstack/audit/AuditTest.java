package io.brook.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.devstack.ledger.OffsetRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final int OFFSETS = 600;
    private static final double SOME = 0.05;
    private static final List<Plant> PLANTS = List.of(Plant.values());

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aCorrectFleetIsFoundClean(long seed) throws IOException, SQLException {
        for (double parking : List.of(0.0, SOME, 0.5)) {
            World world = World.of(seed, OFFSETS, parking);

            AuditReport report = new FakeEvidence(world).audit(directory);

            assertThat(AuditTable.lines(report)).last().asString().startsWith("clean: every record");
            assertThat(report.records()).isEqualTo(world.source.size());
            assertThat(report.total().verified()).isEqualTo(world.source.size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatCameAndWasJudgedWhileTheAuditWaitedIsAuditedToo(long seed) throws IOException, SQLException {
        World world = World.of(seed, OFFSETS, SOME);
        var evidence = new FakeEvidence(world);
        evidence.begun = OFFSETS / 2;

        AuditReport report = evidence.audit(directory);

        assertThat(AuditTable.lines(report)).last().asString().startsWith("clean: every record");
        assertThat(report.total().verified()).isEqualTo(world.source.size());
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedFaultIsFoundByItsOffset(Plant plant) throws IOException, SQLException {
        for (long seed = 0; seed < 20; seed++) {
            World world = World.of(seed, OFFSETS, 0);
            long offset = plant.plant(world, new Random(seed));

            AuditReport report = new FakeEvidence(world).audit(directory);

            assertThat(named(report, plant.kind(), offset))
                    .as("seed %d: %s at %d in%n%s", seed, plant, offset, String.join("\n", AuditTable.lines(report)))
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {0, 100, 200, 300, 400})
    void aRandomPlantInARandomLogIsAlwaysFound(int from) throws IOException, SQLException {
        for (int seed = from; seed < from + 100; seed++) {
            Random random = new Random(seed);
            Plant plant = PLANTS.get(random.nextInt(PLANTS.size()));
            World world = World.of(seed, OFFSETS, random.nextBoolean() ? SOME : 0);
            long offset = plant.plant(world, random);

            AuditReport report = new FakeEvidence(world).audit(directory);

            assertThat(report.clean())
                    .as("seed %d: %s at %d", seed, plant, offset)
                    .isFalse();
        }
    }

    @Test
    void theSheetIsGoneAfterwards() throws IOException, SQLException {
        new FakeEvidence(World.of(1, OFFSETS, SOME)).audit(directory);

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private static boolean named(AuditReport report, FaultKind kind, long offset) {
        return report.findings().faults().stream()
                .filter(fault -> fault.kind() == kind)
                .flatMap(fault ->
                        report.findings().of(fault.kind(), fault.place(), fault.detail()).first(1_000).stream())
                .anyMatch((OffsetRange range) -> range.from() <= offset && offset <= range.to());
    }
}
