package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.crowd.CrowdSource;
import io.brook.devstack.crowd.Mix;
import io.brook.devstack.crowd.Scene;
import io.brook.devstack.rig.LinkMode;
import io.brook.devstack.rig.Rig;
import io.brook.devstack.rig.RigSpec;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A run of chaos: a fleet of its own under steady load, faults drawn by a seed, quiet, and the count.
public final class Chaos {
    private static final Duration UNTIL_FLUSHED = Duration.ofSeconds(5);
    private static final Duration UNTIL_WELL = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int WRITE_BUFFER_BYTES = 128 << 10;
    private static final double DUPLICATES = 3;
    private static final double LATE = 2;
    private static final double POISON = 1;

    private final StackHome home;
    private final ChaosOrder order;
    private final Progress progress;
    private final Journal journal = new Journal();
    private final List<String> findings = new ArrayList<>();

    /// @param home a directory of its own; what an earlier run left there goes
    public Chaos(StackHome home, ChaosOrder order, Progress progress) {
        this.home = home;
        this.order = order;
        this.progress = progress;
    }

    /// Runs it; nothing of it is left running when this returns.
    ///
    /// @throws StackException when the fleet could not be brought up, or could not be healed
    public ChaosReport run() throws IOException, InterruptedException, SQLException {
        List<Product> products = new Catalog(home.repository())
                .products().stream()
                        .filter(product -> Scene.of(product.contract().name()).isPresent())
                        .toList();
        var plan = new Plan(
                order.seed(),
                order.faults(),
                products.stream().map(Product::process).toList());
        tell(plan);
        try (Rig rig = Rig.start(home, spec(), ProcessHandle.current(), progress)) {
            Map<String, Flow> flows = flows(rig, products);
            var arena = new Arena(rig, products, flows);
            warmUp(arena);
            arena.noteTables();
            storm(arena, plan);
            settle(arena);
            for (Flow flow : flows.values()) {
                flow.close();
            }
            progress.line("quiet     %d s".formatted(order.quiet().toSeconds()));
            Thread.sleep(order.quiet());
            return count(arena);
        }
    }

    /// Stores write to their disk soon, as large ones do: a kill is a different thing then.
    private static RigSpec spec() {
        return RigSpec.of(Map.of())
                .with(Map.of("collector.write-buffer-bytes", Integer.toString(WRITE_BUFFER_BYTES)))
                .waiting(PATIENCE);
    }

    private void tell(Plan plan) {
        progress.line("seed      " + order.seed());
        for (int strand = 0; strand < plan.strands(); strand++) {
            progress.line("plan      %-18s %s, and so on"
                    .formatted(
                            plan.name(strand),
                            String.join(
                                    ", ",
                                    plan.round(strand, 0).stream()
                                            .map(blow -> blow.fault().name())
                                            .toList())));
        }
    }

    private Map<String, Flow> flows(Rig rig, List<Product> products) throws IOException {
        var flows = new HashMap<String, Flow>();
        for (Product product : products) {
            var script = new CrowdSource.Script(
                    Mix.of(DUPLICATES, LATE, POISON), order.seed() + flows.size(), InstantSource.system());
            flows.put(product.process(), new Flow(CrowdSource.open(product, rig.addresses(), script), order.rate()));
        }
        return flows;
    }

    /// Until stores have been written to disk.
    private void warmUp(Arena arena) throws IOException, InterruptedException {
        progress.line("warming   %,d records of each product".formatted(order.warmUp()));
        for (Product product : arena.products()) {
            arena.flow(product).warmUp(order.warmUp());
            arena.flow(product).start();
        }
        for (Product product : arena.products()) {
            String instance = product.process();
            if (!Await.until(UNTIL_FLUSHED, () -> arena.flushedFiles(instance) > 0)) {
                findings.add("the stores of " + instance + " were not written to disk before the first fault");
            }
            progress.line("flushed   %-18s %d SST files".formatted(instance, arena.flushedFiles(instance)));
        }
    }

    private void storm(Arena arena, Plan plan) throws InterruptedException, IOException {
        long begin = System.nanoTime();
        var course =
                new Strand.Course(arena, journal, progress, new Strand.Locks(), begin, order.length(), order.least());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            var unfinished = new CountDownLatch(plan.strands());
            for (int strand = 0; strand < plan.strands(); strand++) {
                running.add(threads.submit(new Strand(plan, strand, course, unfinished)));
            }
            try {
                for (Future<Void> strand : running) {
                    strand.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new StackException("the chaos broke off: " + e.getCause(), e);
            }
        }
    }

    /// Takes every disturbance away, and waits until all is well.
    private void settle(Arena arena) throws IOException, InterruptedException {
        progress.line("healing   everything");
        for (var link : arena.rig().links()) {
            link.mode(new LinkMode.Pass());
        }
        arena.rig().warehouseFaults().clear();
        for (Product product : arena.products()) {
            arena.mend(product.process()).forEach(_ -> journal.mended());
        }
        boolean well = Await.until(UNTIL_WELL, () -> {
            for (Product product : arena.products()) {
                if (!arena.isWell(product)) {
                    return false;
                }
            }
            return true;
        });
        if (!well) {
            findings.add("not well " + UNTIL_WELL.toSeconds() + " s after everything was healed");
        }
    }

    private ChaosReport count(Arena arena) throws IOException, InterruptedException, SQLException {
        var reckoning = new Reckoning(arena.rig(), progress);
        for (Product product : arena.products()) {
            reckoning.judge(product, arena.flow(product).source().expected());
        }
        findings.addAll(reckoning.findings());
        journal.seen(order.faults()).forEach((fault, count) -> {
            if (count < order.least()) {
                findings.add("%s took effect %d times, must at least %d times".formatted(fault, count, order.least()));
            }
        });
        journal.incidents().stream()
                .filter(incident -> incident.recovery().isEmpty())
                .forEach(incident -> findings.add(
                        "not well again in time: " + incident.strike().blow()));
        return new ChaosReport(
                order,
                journal.seen(order.faults()),
                journal.longestRecovery(),
                journal.timesMended(),
                reckoning.totals(),
                findings);
    }
}
