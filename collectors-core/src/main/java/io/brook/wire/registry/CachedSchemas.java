package io.brook.wire.registry;

import io.brook.wire.Lookup;
import io.brook.wire.Lookup.Cause;
import io.brook.wire.SchemaSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;

/// Schemas by id, from memory first. Ids never change their meaning, so what was found once is kept for good, on disk
/// too; what was refused is believed for a while.
///
/// A registry that fails or is slow is left alone for a growing while, and then probed without anyone waiting: an
/// outage costs one lookup its budget, and every further one nothing. Thread-safe; one request per id at a time.
public final class CachedSchemas implements SchemaSource, AutoCloseable {
    private static final int MOST_REFUSALS = 10_000;
    private static final int LAG_RETRIES = 3;

    private final SchemaSource registry;
    private final SchemaFiles files;
    private final CachePolicy policy;
    private final InstantSource clock;
    private final Circuit circuit;
    private final Patience patience;
    private final Map<Integer, Lookup.Found> found = new ConcurrentHashMap<>();
    private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
    private final Map<Integer, CompletableFuture<Lookup>> flights = new ConcurrentHashMap<>();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    /// Reads the files at once, so that lookups never touch the disk.
    public CachedSchemas(SchemaSource registry, SchemaFiles files, CachePolicy policy, InstantSource clock) {
        this.registry = registry;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
        this.circuit = new Circuit(policy.backOff());
        this.patience = new Patience(policy.refusalLife());
        files.readAll().forEach((id, schema) -> found.put(id, new Lookup.Found(schema)));
    }

    @Override
    public Lookup find(int id) {
        Lookup known = found.get(id);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        var refusal = refusals.get(id);
        if (refusal != null && now.isBefore(refusal.until)) {
            return refusal.lookup;
        }
        return switch (circuit.pass(now)) {
            case CLOSED -> await(request(id, false));
            case PROBE -> {
                var _ = request(id, true);
                yield new Lookup.Unavailable(Cause.BACKING_OFF);
            }
            case OPEN -> new Lookup.Unavailable(Cause.BACKING_OFF);
        };
    }

    @Override
    public void close() {
        requests.shutdownNow();
    }

    private Lookup await(CompletableFuture<Lookup> flight) {
        try {
            return flight.get(policy.budget().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            circuit.trip(clock.instant(), false);
            return new Lookup.Unavailable(Cause.TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Lookup.Unavailable(Cause.INTERRUPTED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a schema lookup broke", e);
        }
    }

    private CompletableFuture<Lookup> request(int id, boolean probe) {
        var mine = new CompletableFuture<Lookup>();
        var others = flights.putIfAbsent(id, mine);
        if (others != null) {
            return others;
        }
        var _ = mine.whenComplete((_, _) -> flights.remove(id, mine));
        return mine.completeAsync(() -> settle(id, ask(id), probe), requests);
    }

    /// Asks; and when the registry does not know the id, again in a moment, as its replicas may lag behind a producer
    /// that has just registered it.
    private Lookup ask(int id) {
        var lookup = registry.find(id);
        if (lookup instanceof Lookup.Unknown && patience.isLeft(clock.instant())) {
            for (int i = 0; i < LAG_RETRIES && lookup instanceof Lookup.Unknown && pause(); i++) {
                lookup = registry.find(id);
            }
        }
        return lookup;
    }

    private boolean pause() {
        try {
            Thread.sleep(policy.lagPause());
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Lookup settle(int id, Lookup lookup, boolean probe) {
        switch (lookup) {
            case Lookup.Found(Schema schema) -> {
                found.put(id, new Lookup.Found(schema));
                files.write(id, schema);
                circuit.close();
            }
            case Lookup.Unknown _, Lookup.Unusable _ -> {
                refuse(id, lookup);
                circuit.close();
            }
            case Lookup.Unavailable _ -> circuit.trip(clock.instant(), probe);
        }
        return lookup;
    }

    private void refuse(int id, Lookup lookup) {
        if (refusals.size() >= MOST_REFUSALS) {
            refusals.clear();
        }
        refusals.put(id, new Refusal(lookup, clock.instant().plus(policy.refusalLife())));
    }

    private record Refusal(Lookup lookup, Instant until) {}
}
