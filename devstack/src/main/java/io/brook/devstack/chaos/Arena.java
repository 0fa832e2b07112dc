package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.rig.Rig;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.SourceTopics;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// The fleet under load that faults act on, and ways to look at it. Thread-safe.
final class Arena {
    private static final List<String> BASE = List.of(Rig.KAFKA, Rig.REGISTRY, Rig.WAREHOUSE);

    private final Rig rig;
    private final List<Product> products;
    private final Map<String, Flow> flows;
    /// As they were at the beginning: a part that is away for a while comes back to its address.
    private final Addresses addresses;

    private final Schemas schemas;
    private final Map<String, TableSurgery> tables = new ConcurrentHashMap<>();
    private final Set<String> struck = ConcurrentHashMap.newKeySet();

    /// @param flows by the product's process
    Arena(Rig rig, List<Product> products, Map<String, Flow> flows) {
        this.rig = rig;
        this.products = List.copyOf(products);
        this.flows = Map.copyOf(flows);
        this.addresses = rig.addresses();
        this.schemas = new Schemas(addresses);
    }

    Rig rig() {
        return rig;
    }

    List<Product> products() {
        return products;
    }

    Schemas schemas() {
        return schemas;
    }

    Flow flow(Product product) {
        Flow flow = flows.get(product.process());
        if (flow == null) {
            throw new IllegalArgumentException("there is no load for " + product.process());
        }
        return flow;
    }

    /// Notes which tables are the right ones.
    void noteTables() throws SQLException {
        try (Warehouse warehouse = warehouse()) {
            for (Product product : products) {
                tables.put(product.process(), TableSurgery.of(product, warehouse));
            }
        }
    }

    TableSurgery table(Product product) {
        TableSurgery table = tables.get(product.process());
        if (table == null) {
            throw new IllegalStateException("the tables have not been noted");
        }
        return table;
    }

    /// Decides whom a blow strikes: of a product's collectors, one that runs.
    Strike aim(Blow blow, long number) throws IOException {
        if (blow.process().isEmpty()) {
            return new Strike(blow, "", products, number);
        }
        List<Product> concerned = products.stream()
                .filter(product -> product.process().equals(blow.process()))
                .toList();
        List<String> running = running(blow.process());
        String victim = running.isEmpty()
                ? blow.process()
                : running.get(Math.floorMod(blow.draw() >>> Integer.SIZE, running.size()));
        return new Strike(blow, victim, concerned, number);
    }

    /// A product's instances that run now.
    List<String> running(String process) throws IOException {
        return rig.collectors(process).stream().filter(rig::isRunning).toList();
    }

    void begins(Strike strike) {
        struck.add(strike.blow().process());
    }

    void ends(Strike strike) {
        struck.remove(strike.blow().process());
    }

    /// Whether those that a strike concerns do all their work; for one that strikes all, but for collectors that
    /// another
    /// one strikes just now.
    boolean isWell(Strike strike) throws IOException {
        if (!strike.blow().process().isEmpty()) {
            return isWell(strike.product());
        }
        for (String part : BASE) {
            if (!(rig.readiness(part) instanceof Readiness.Ready)) {
                return false;
            }
        }
        for (Product product : products) {
            if (!struck.contains(product.process()) && !isWell(product)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all of a product's collectors run and nothing is the matter with them.
    boolean isWell(Product product) throws IOException {
        for (String instance : rig.collectors(product.process())) {
            if (!health(instance).isWell()) {
                return false;
            }
        }
        return true;
    }

    Health health(String instance) throws IOException {
        return Health.at(port(instance));
    }

    /// What is the matter with a product's collectors that answer.
    String causes(Product product) throws IOException {
        var causes = new StringBuilder();
        for (String instance : running(product.process())) {
            try {
                causes.append(health(instance).causes()).append(' ');
            } catch (IOException _) {
                causes.append(instance).append(" does not answer ");
            }
        }
        return causes.toString().strip();
    }

    /// A meter of all running instances of a product together.
    ///
    /// @throws IOException when none answers
    double gauge(Product product, String name) throws IOException {
        List<String> running = running(product.process());
        if (running.isEmpty()) {
            throw new IOException("no " + product.process() + " runs");
        }
        double sum = 0;
        for (String instance : running) {
            sum += gauge(instance, name);
        }
        return sum;
    }

    double gauge(String instance, String name) throws IOException {
        return Gauges.at(port(instance)).sum(name);
    }

    int port(String instance) throws IOException {
        return rig.home()
                .runs()
                .running(instance)
                .map(RunFile::port)
                .orElseThrow(() -> new IOException(instance + " does not run"));
    }

    /// How many files RocksDB has flushed to the disk of an instance.
    long flushedFiles(String instance) throws IOException {
        Path state = rig.home().state(instance);
        if (!Files.isDirectory(state)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.toString().endsWith(".sst")).count();
        } catch (UncheckedIOException e) {
            throw new IOException("files came and went meanwhile", e);
        }
    }

    /// Whether an instance is a member of its product's group, as the broker sees it.
    boolean isMember(Product product, String instance) throws IOException, InterruptedException {
        String group = "brook-" + product.contract().name();
        String number = instance.substring(product.process().length());
        String id = product.process() + (number.isEmpty() ? "-0" : number);
        try (var admin = SourceTopics.admin(addresses.kafka())) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(description -> description.members().stream())
                    .flatMap(member -> member.groupInstanceId().stream())
                    .anyMatch(member -> member.startsWith(id));
        } catch (ExecutionException e) {
            throw new IOException("the broker does not tell who is in " + group, e);
        }
    }

    /// The warehouse, past all links.
    Warehouse warehouse() {
        Optional<Warehouse> found = Warehouse.of(rig.home(), null);
        return found.orElseThrow(() -> new StackException("the warehouse does not run"));
    }

    /// Starts those of a product's collectors that have ended by themselves, as an orchestrator does.
    ///
    /// @return their names
    List<String> mend(String process) throws IOException, InterruptedException {
        var mended = new ArrayList<String>();
        for (String fallen : rig.fallen()) {
            if (rig.collectors(process).contains(fallen)) {
                rig.start(fallen);
                mended.add(fallen);
            }
        }
        return mended;
    }
}
