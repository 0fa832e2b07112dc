package io.brook.devstack.stack;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Launcher;
import io.brook.devstack.process.Part;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.Recipe;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Stopper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A whole stack on this machine: broker, registry, warehouse and every collector of the repository.
public final class Stack {
    private static final Duration DRAIN = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final List<String> BASE = List.of(KafkaPart.NAME, RegistryPart.NAME, WarehousePart.NAME);

    private final Site site;
    private final List<Product> products;

    private Stack(Site site, List<Product> products) {
        this.site = site;
        this.products = List.copyOf(products);
    }

    /// A stack that stays until it is taken down.
    public static Stack of(StackHome home, PortSettings settings) throws IOException {
        List<Product> products = new Catalog(home.repository()).products();
        return new Stack(new Site(home, settings.plan(home), Lifetime.LASTING, Wiring.direct()), products);
    }

    /// A stack on free ports for a short while.
    ///
    /// @param owner the process that it must not outlive
    public static Stack brief(StackHome home, Optional<ProcessHandle> owner) throws IOException {
        List<Product> products = new Catalog(home.repository()).products();
        return wired(home, new Lifetime(true, owner), PortPlan.free(products.size()), Wiring.direct());
    }

    /// A stack whose parts reach each other as is said.
    public static Stack wired(StackHome home, Lifetime lifetime, PortPlan ports, Wiring wiring) {
        return new Stack(new Site(home, ports, lifetime, wiring), new Catalog(home.repository()).products());
    }

    public StackHome home() {
        return site.home();
    }

    public List<Product> products() {
        return products;
    }

    /// The processes of the collectors, by name, as many as there shall be now or run anyway.
    public List<Instance> instances() throws IOException {
        var counts = InstanceCounts.remembered(site.home(), products);
        return Instance.all(products).stream()
                .filter(instance -> instance.number() < counts.of(instance.product()) || isRunning(instance))
                .toList();
    }

    private boolean isRunning(Instance instance) {
        return site.home().runs().running(instance.name()).isPresent();
    }

    /// Looks at the ports of what does not run, so that a busy one is known before anything is begun.
    ///
    /// @throws io.brook.devstack.process.PortBusyException when one is taken
    /// @throws IllegalArgumentException when two parts are to have the same port
    public void requirePorts() throws IOException {
        starter(Duration.ZERO, _ -> {}).requirePorts(parts().all());
    }

    /// Collectors that there shall be no instance of.
    public List<String> scaledToNone() throws IOException {
        var counts = InstanceCounts.remembered(site.home(), products);
        return products.stream()
                .filter(product -> counts.of(product) == 0)
                .map(Product::process)
                .toList();
    }

    /// Starts what is not running and returns when everything is ready.
    ///
    /// @param patience how long one part may take
    /// @throws StackException when a part fails, or another command brings the same stack up
    public void up(Duration patience, Progress progress) throws IOException, InterruptedException {
        new StackLock(site.home()).hold(() -> {
            new KeyFiles(site.home().keys()).ensure();
            new Ascent(parts(), products, starter(patience, progress)).climb();
            return List.of();
        });
    }

    /// Starts or stops instances of collectors until there are as many as wanted, and returns when all are ready.
    ///
    /// @param wanted counts by the names of collectors; those that are not named stay as they are
    /// @return what was done, by collector
    /// @throws IllegalArgumentException for a collector that there is none of, or a count that is out of range
    /// @throws StackException when the stack is not up, an instance fails, or another command is at work on it
    public List<Scaled> scale(Map<String, Integer> wanted, Duration patience, Progress progress)
            throws IOException, InterruptedException {
        StackHome home = site.home();
        var counts = InstanceCounts.remembered(home, products).with(wanted);
        requireBase();
        return new StackLock(site.home()).hold(() -> {
            var scaler = new Scaler(home, starter(patience, progress), progress);
            var done = new ArrayList<Scaled>();
            for (Product product : products) {
                if (wanted.containsKey(product.process())) {
                    done.add(scaler.scale(processes(product), counts.of(product)));
                }
            }
            counts.remember(home);
            return done;
        });
    }

    /// Says how many instances there shall be when the stack comes up.
    ///
    /// @throws IllegalArgumentException for a collector that there is none of, or a count that is out of range
    public void plan(Map<String, Integer> wanted) throws IOException {
        InstanceCounts.remembered(site.home(), products).with(wanted).remember(site.home());
    }

    /// Starts a process that belongs to the stack but is none of its parts; it goes down with them.
    ///
    /// @param mainClass one of the devstack's own
    public void startBeside(String name, String mainClass, String... arguments) throws IOException {
        Recipe recipe = () -> site.java(name, "-Xmx64m").main(site.home().module("devstack"), mainClass, arguments);
        new Launcher(site.home().runs(), site.home().logs())
                .start(new Part(name, "", List.of(), recipe, Readiness.Ready::new));
    }

    /// Starts one part of a stack that has been up, and returns when it is ready.
    ///
    /// @throws IllegalArgumentException for a part that there is none of
    /// @throws StackException when it fails or is not ready in time
    public void bringUp(String part, Duration patience, Progress progress) throws IOException, InterruptedException {
        starter(patience, progress).bringUp(named(part));
    }

    /// Whether one part does its work, without changing anything.
    ///
    /// @throws IllegalArgumentException for a part that there is none of
    public Readiness readiness(String part) throws IOException {
        return named(part).probe().check();
    }

    private Part named(String name) throws IOException {
        List<Part> all = parts().all();
        return all.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part '" + name + "', only "
                        + all.stream().map(Part::name).toList()));
    }

    private Starter starter(Duration patience, Progress progress) {
        return new Starter(site.home(), patience, progress, InstantSource.system());
    }

    private void requireBase() {
        for (String name : BASE) {
            if (site.home().runs().running(name).isEmpty()) {
                throw new StackException(
                        name + " does not run in " + site.home().directory() + ": start it with ./brook up");
            }
        }
    }

    /// Collectors that run by an older contract or schema than the one beside them now.
    public List<String> outdated() throws IOException {
        var outdated = new ArrayList<String>();
        for (Instance instance : instances()) {
            Optional<RunFile> run = site.home().runs().running(instance.name());
            if (run.isPresent() && instance.product().changedSince(run.get().started())) {
                outdated.add(instance.name());
            }
        }
        return outdated;
    }

    /// Ends everything that runs, collectors first so that they can hand over what they hold.
    ///
    /// @return the names of those that had to be killed
    public static List<String> down(StackHome home) {
        return down(home, _ -> true);
    }

    /// The same, but for those processes that are to be let be.
    public static List<String> down(StackHome home, Predicate<RunFile> wanted) {
        var stopper = new Stopper(home.runs(), InstantSource.system());
        List<RunFile> runs = home.runs().all().stream().filter(wanted).toList();
        var killed = new ArrayList<String>();
        killed.addAll(stopper.stop(
                runs.stream().filter(run -> !BASE.contains(run.name())).toList(), DRAIN));
        killed.addAll(stopper.stop(
                runs.stream().filter(run -> BASE.contains(run.name())).toList(), GRACE));
        return killed;
    }

    /// How every part is, without changing anything.
    public List<PartStatus> status() throws IOException {
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

    private StackParts parts() throws IOException {
        return StackParts.of(adjusted(), instances());
    }

    private List<Part> processes(Product product) {
        return Instance.all(products).stream()
                .filter(instance -> instance.product().equals(product))
                .map(instance -> CollectorPart.of(adjusted(), instance))
                .toList();
    }

    private Site adjusted() {
        return site.with(site.ports().adjustedTo(site.home().runs()));
    }
}
