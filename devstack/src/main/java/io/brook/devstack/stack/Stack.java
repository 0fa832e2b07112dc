package io.brook.devstack.stack;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Part;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Stopper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole stack on this machine: broker, registry, warehouse and every collector of the repository.
public final class Stack {
    private static final Duration DRAIN = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Site site;
    private final List<Product> products;

    private Stack(Site site, List<Product> products) {
        this.site = site;
        this.products = List.copyOf(products);
    }

    /// A stack that stays until it is taken down.
    public static Stack of(StackHome home, PortSettings settings) throws IOException {
        List<Product> products = new Catalog(home.repository()).products();
        return new Stack(new Site(home, settings.plan(home, products.size()), false, Optional.empty()), products);
    }

    /// A stack on free ports for a short while.
    ///
    /// @param owner the process that it must not outlive
    public static Stack brief(StackHome home, Optional<ProcessHandle> owner) throws IOException {
        List<Product> products = new Catalog(home.repository()).products();
        return new Stack(new Site(home, PortPlan.free(products.size()), true, owner), products);
    }

    public StackHome home() {
        return site.home();
    }

    public List<Product> products() {
        return products;
    }

    /// Starts what is not running and returns when everything is ready.
    ///
    /// @param patience how long one part may take
    /// @throws StackException when a part fails, or another command brings the same stack up
    public void up(Duration patience, Progress progress) throws IOException, InterruptedException {
        StackHome home = site.home();
        Files.createDirectories(home.directory());
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackException("another command is bringing up the stack in " + home.directory());
            }
            new KeyFiles(home.keys()).ensure();
            var starter = new Starter(home, patience, progress, InstantSource.system());
            new Ascent(parts(), products, starter).climb();
        }
    }

    /// Collectors that run by an older contract or schema than the one beside them now.
    public List<String> outdated() throws IOException {
        var outdated = new ArrayList<String>();
        for (Product product : products) {
            Optional<RunFile> run = site.home().runs().running(product.process());
            if (run.isPresent() && product.changedSince(run.get().started())) {
                outdated.add(product.process());
            }
        }
        return outdated;
    }

    /// Ends everything that runs, collectors first so that they can hand over what they hold.
    ///
    /// @return the names of those that had to be killed
    public static List<String> down(StackHome home) {
        var base = List.of(KafkaPart.NAME, RegistryPart.NAME, WarehousePart.NAME);
        var stopper = new Stopper(home.runs(), InstantSource.system());
        List<RunFile> runs = home.runs().all();
        var killed = new ArrayList<String>();
        killed.addAll(stopper.stop(
                runs.stream().filter(run -> !base.contains(run.name())).toList(), DRAIN));
        killed.addAll(stopper.stop(
                runs.stream().filter(run -> base.contains(run.name())).toList(), GRACE));
        return killed;
    }

    /// How every part is, without changing anything.
    public List<PartStatus> status() {
        return parts().all().parallelStream().map(this::status).toList();
    }

    private PartStatus status(Part part) {
        Optional<RunFile> run = site.home().runs().running(part.name());
        return run.map(found -> new PartStatus(
                        part.name(),
                        run,
                        found.port(),
                        found.address(),
                        part.probe().check()))
                .orElseGet(() -> new PartStatus(
                        part.name(), run, part.port(), part.address(), new Readiness.NotReady("not running")));
    }

    private StackParts parts() {
        PortPlan ports = site.ports().adjustedTo(site.home().runs(), products);
        return StackParts.of(site.with(ports), products);
    }
}
