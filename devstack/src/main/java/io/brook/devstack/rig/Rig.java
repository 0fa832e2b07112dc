package io.brook.devstack.rig;

import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Signal;
import io.brook.devstack.process.Stopper;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.Instance;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.Scaled;
import io.brook.devstack.stack.Stack;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A stack that can be disturbed. Collectors reach broker, registry and warehouse over links; tools and tests that use
/// the stack's own addresses are not disturbed.
///
/// Parts go by the names that `./brook status` lists. It never outlives its owner: a keeper process ends it, thaws what
/// stands still and unmounts its disks, even if the owner was killed.
public final class Rig implements AutoCloseable {
    public static final String KAFKA = "kafka";
    public static final String REGISTRY = "registry";
    public static final String WAREHOUSE = "warehouse";

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Stack stack;
    private final RigWiring wiring;
    private final RigDisks disks;
    private final ClockFiles clocks;
    private final RigSpec spec;
    private final Progress progress;
    private final Map<String, PartClock> partClocks = new ConcurrentHashMap<>();
    /// Those that do not run because they were told so.
    private final Set<String> resting = ConcurrentHashMap.newKeySet();

    private Rig(RigParts parts, RigSpec spec, Progress progress) {
        this.stack = parts.stack();
        this.wiring = parts.wiring();
        this.disks = parts.disks();
        this.clocks = parts.clocks();
        this.spec = spec;
        this.progress = progress;
    }

    /// Starts one, from nothing: what an earlier one left in this home is ended and removed first.
    ///
    /// @param home a directory of its own
    /// @param owner the process that it must not outlive
    /// @throws StackException when a part fails, or is not ready in time
    public static Rig start(StackHome home, RigSpec spec, ProcessHandle owner, Progress progress)
            throws IOException, InterruptedException {
        Keeper.clear(home);
        home.wipe();
        var rig = new Rig(RigParts.in(home, spec), spec, progress);
        try {
            rig.begin(owner);
            return rig;
        } catch (IOException | InterruptedException | RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    /// Ends what runs in a rig's home, whatever it stands still for, and lets go of its disks.
    public static void clear(StackHome home) {
        Keeper.clear(home);
    }

    private void begin(ProcessHandle owner) throws IOException, InterruptedException {
        stack.plan(spec.instances());
        stack.startBeside(
                Keeper.NAME,
                Keeper.class.getName(),
                Long.toString(owner.pid()),
                home().repository().toString(),
                home().directory().toString());
        clocks.write();
        disks.mount();
        stack.up(spec.patience(), progress);
    }

    public StackHome home() {
        return stack.home();
    }

    /// Where tools find the broker and the registry, past all links.
    public Addresses addresses() {
        return Addresses.of(home());
    }

    /// The names of all parts that there shall be now.
    public List<String> parts() throws IOException {
        var all = new ArrayList<>(List.of(KAFKA, REGISTRY, WAREHOUSE));
        all.addAll(collectors());
        return all;
    }

    /// The names of the collectors' instances that there shall be now.
    public List<String> collectors() throws IOException {
        return stack.instances().stream().map(Instance::name).toList();
    }

    /// Those of one product.
    ///
    /// @param process the product's process, such as `orders-collector`
    public List<String> collectors(String process) throws IOException {
        return stack.instances().stream()
                .filter(instance -> instance.product().process().equals(process))
                .map(Instance::name)
                .toList();
    }

    /// Whether a process of the part is there, frozen or not.
    public boolean isRunning(String part) {
        return home().runs().running(part).isPresent();
    }

    /// Parts that have ended by themselves.
    public List<String> fallen() throws IOException {
        return parts().stream()
                .filter(part -> !resting.contains(part) && !isRunning(part))
                .toList();
    }

    /// Whether a part does its work now.
    public Readiness readiness(String part) throws IOException {
        return stack.readiness(part);
    }

    /// Ends a part's process at once, as a power failure does.
    ///
    /// @throws StackException when it does not run
    public void kill(String part) throws IOException {
        resting.add(part);
        ProcessHandle process = process(part);
        Signal.KILL.send(process);
        process.onExit().join();
    }

    /// Stops a part as a restart does: a collector drains, and its groups wait for its return.
    ///
    /// @return whether it ended in time; it was killed if not
    /// @throws StackException when it does not run
    public boolean stop(String part) {
        resting.add(part);
        RunFile run = run(part);
        return new Stopper(home().runs(), InstantSource.system())
                .stop(List.of(run), GRACE)
                .isEmpty();
    }

    /// Lets a part stand still, without its knowing.
    ///
    /// @throws StackException when it does not run
    public void freeze(String part) throws IOException {
        Signal.STOP.send(process(part));
    }

    /// Lets it go on.
    ///
    /// @throws StackException when it does not run
    public void thaw(String part) throws IOException {
        Signal.CONT.send(process(part));
    }

    /// Starts a part again as it was started at first, or waits for one that runs, until it is ready.
    ///
    /// @return how long that took
    /// @throws StackException when it ends, or is not ready in time
    public Duration start(String part) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        resting.remove(part);
        stack.bringUp(part, spec.patience(), progress);
        return Duration.between(begin, Instant.now());
    }

    /// Removes what a part that does not run keeps on its disk, as the loss of the disk does.
    ///
    /// @throws StackException when it runs
    public void loseDisk(String part) throws IOException {
        if (isRunning(part)) {
            throw new StackException(part + " runs: stop or kill it before its disk is lost");
        }
        disks.empty(part);
    }

    /// Starts or stops instances of a collector until there are so many, as `./brook scale` does.
    ///
    /// @param process the product's process, such as `orders-collector`
    public Scaled scale(String process, int count) throws IOException, InterruptedException {
        return stack.scale(Map.of(process, count), spec.patience(), progress).getFirst();
    }

    /// The link from a collector's instance to [#KAFKA], [#REGISTRY] or [#WAREHOUSE].
    ///
    /// @throws IllegalArgumentException when there is none
    public Link link(String from, String to) {
        return wiring.link(from, to)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no link from '" + from + "' to '" + to + "', only " + wiring.links()));
    }

    /// All links, those of instances that do not run too.
    public List<Link> links() {
        return wiring.links();
    }

    /// The disk of a collector's instance, or of another part that the spec names.
    ///
    /// @throws IllegalArgumentException when it has none of its own
    public Disk disk(String part) {
        return disks.of(part);
    }

    /// The clock of a collector's instance.
    ///
    /// @throws IllegalArgumentException when it has none of its own
    public PartClock clock(String part) {
        if (!clocks.parts().contains(part)) {
            throw new IllegalArgumentException("'" + part + "' has no clock of its own, only " + clocks.parts());
        }
        return partClocks.computeIfAbsent(part, clocks::clock);
    }

    public WarehouseFaults warehouseFaults() {
        return new WarehouseFaults(
                URI.create("http://127.0.0.1:" + run(WAREHOUSE).port() + "/faults"));
    }

    public PartLog logs(String part) {
        return new PartLog(home().logs(), part);
    }

    /// Ends everything and lets go of links and disks. Logs stay.
    @Override
    public void close() throws IOException {
        try {
            Keeper.clear(home());
        } finally {
            wiring.close();
        }
    }

    private ProcessHandle process(String part) {
        return run(part).process().orElseThrow(() -> notRunning(part));
    }

    private RunFile run(String part) {
        return home().runs().running(part).orElseThrow(() -> notRunning(part));
    }

    private static StackException notRunning(String part) {
        return new StackException(part + " does not run");
    }
}
