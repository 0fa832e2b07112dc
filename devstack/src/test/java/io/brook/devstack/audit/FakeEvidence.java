package io.brook.devstack.audit;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import io.brook.contract.ContractStatus;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A world as the audit sees it.
final class FakeEvidence implements Evidence {
    private static final CollectorSpec COLLECTOR = new CollectorSpec(
            "orders_events_v1",
            new TopicRef("orders.v1"),
            SchemaFormat.AVRO,
            "order_id",
            List.of("order_id"),
            "event_ts",
            new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
            Duration.ofMinutes(5),
            TombstonePolicy.REJECT,
            new TopicRef("orders.dlq"),
            new TopicRef("orders.landing"),
            "ORDERS_RAW",
            List.of());
    private static final Contract CONTRACT = new Contract(
            "orders_core",
            "1.0.0",
            ContractStatus.ACTIVE,
            "BROOK_COMMERCE",
            "BRONZE",
            Classification.INTERNAL,
            List.of(COLLECTOR));

    private final World world;
    /// Beyond the last record that had come when the audit began.
    long begun = Long.MAX_VALUE;

    LaneScope.Logs logs = new LaneScope.Logs(0, 0, Long.MAX_VALUE, LaneScope.Thinned.NO);

    FakeEvidence(World world) {
        this.world = world;
    }

    /// Audits this world's one lane.
    AuditReport audit(Path directory) throws IOException, SQLException {
        var coverage = new Coverage();
        for (int i = 0; i < world.ledger.size(); i++) {
            if (world.ledger.get(i).tally().dlq().get(Outcomes.WAREHOUSE_REJECTED) == null) {
                coverage.read(i, world.ledger.get(i));
            }
        }
        var reach = new LaneScope.Reach(0, coverage.closed(), Math.min(end(), begun));
        return new Audit(CONTRACT, this, directory, world.outcomes)
                .run(List.of(new LaneScope(COLLECTOR, World.LANE, reach, logs)), Set.of());
    }

    private long end() {
        return world.source.isEmpty() ? 0 : world.source.getLast().offset() + 1;
    }

    @Override
    public void landing(LaneScope scope, Consumer<LandingFact> facts) {
        world.landing.forEach(facts);
    }

    @Override
    public void letters(LaneScope scope, Consumer<LetterFact> facts) {
        world.letters.forEach(facts);
    }

    @Override
    public void source(LaneScope scope, Hints hints, Consumer<SourceFact> facts) {
        world.source.stream()
                .filter(fact -> fact.offset() < scope.reach().end())
                .map(fact -> fact.offset() < scope.reach().cut() ? fact : SourceFact.unjudged(fact.offset()))
                .forEach(facts);
    }

    @Override
    public void bronze(LaneScope scope, Consumer<BronzeFact> facts) {
        world.bronze.forEach(facts);
    }

    @Override
    public void strays(Set<String> places, Findings findings) {}

    @Override
    public long sourceEnd(LaneScope scope) {
        return end();
    }

    @Override
    public void ledger(EntryReader entries) {
        for (int i = 0; i < world.ledger.size(); i++) {
            entries.read(i, world.ledger.get(i));
        }
    }
}
