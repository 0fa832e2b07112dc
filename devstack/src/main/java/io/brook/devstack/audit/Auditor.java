package io.brook.devstack.audit;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.stack.StackHome;
import io.brook.devstack.warehouse.Warehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Audits a contract in a running stack: waits until the fleet has drained, and then looks at every record.
public final class Auditor {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final long PAGE_OFFSETS = 20_000;

    private final StackHome home;
    private final Product product;
    private final Ticker ticker;
    private final InstantSource clock = InstantSource.system();

    public Auditor(StackHome home, Product product, Progress progress) {
        this.home = home;
        this.product = product;
        this.ticker = new Ticker(progress, clock);
    }

    /// The report.
    ///
    /// @param patience how long the fleet may take to drain
    /// @param partition the only one that is looked at; all when empty
    /// @throws StackException when a part of the stack does not run
    public AuditReport audit(Duration patience, OptionalInt partition)
            throws IOException, InterruptedException, SQLException {
        Addresses addresses = Addresses.of(home);
        var outcomes = new Outcomes();
        try (var fleet = new Fleet(product, addresses.kafka());
                Warehouse one = warehouse();
                Warehouse other = warehouse()) {
            List<Fleet.Source> all = fleet.sources();
            List<Fleet.Source> sources = only(all, partition);
            drain(fleet, sources, patience);
            var judging = new StackEvidence.Judging(
                    Feed.schemaOf(product.schemaFile()),
                    new Prophet.Schemas(new SchemaRegistry(addresses.registry())),
                    outcomes);
            var bronze = new BronzeRows(product, List.of(one, other), PAGE_OFFSETS, ticker);
            Set<String> places =
                    all.stream().map(source -> source.lane().toString()).collect(Collectors.toSet());
            try (var evidence = new StackEvidence(product, addresses.kafka(), judging, bronze, ticker)) {
                var audit = new Audit(product.contract(), evidence, home.state("audit"), outcomes);
                return audit.run(scopes(fleet, sources, audit), places);
            }
        }
    }

    private List<Fleet.Source> only(List<Fleet.Source> all, OptionalInt partition) {
        if (partition.isEmpty()) {
            return all;
        }
        List<Fleet.Source> sources = all.stream()
                .filter(source -> source.lane().partition() == partition.getAsInt())
                .toList();
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("--partition must be one of the sources of "
                    + product.contract().name() + ", "
                    + all.stream().map(source -> source.lane().toString()).toList() + ", was " + partition.getAsInt());
        }
        return sources;
    }

    private Warehouse warehouse() {
        return Warehouse.of(home, null)
                .orElseThrow(() -> new StackException(
                        "the warehouse does not run in " + home.directory() + ": start it with ./brook up"));
    }

    private static List<LaneScope> scopes(Fleet fleet, List<Fleet.Source> sources, Audit audit) throws IOException {
        var scopes = new ArrayList<LaneScope>();
        for (Fleet.Source source : sources) {
            LaneScope scope = fleet.scope(source);
            if (fleet.hasForebears(source)) {
                audit.skip(scope, Blank.OTHER_TOPIC);
            } else {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /// Waits until nothing is behind, or time is up; what is behind then shows in the report.
    private void drain(Fleet fleet, List<Fleet.Source> sources, Duration patience)
            throws IOException, InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        Instant tell = clock.instant().plus(TELL_EVERY);
        fleet.look();
        Optional<String> behind = behind(fleet, sources);
        while (behind.isPresent() && clock.instant().isBefore(deadline)) {
            if (clock.instant().isAfter(tell)) {
                ticker.say("waiting: " + behind.get());
                tell = tell.plus(TELL_EVERY);
            }
            Thread.sleep(POLL);
            fleet.look();
            behind = behind(fleet, sources);
        }
        behind.ifPresent(what -> ticker.say("the fleet has not drained: " + what));
    }

    private static Optional<String> behind(Fleet fleet, List<Fleet.Source> sources) throws IOException {
        for (Fleet.Source source : sources) {
            Optional<String> behind = fleet.behind(source);
            if (behind.isPresent()) {
                return behind;
            }
        }
        return Optional.empty();
    }
}
