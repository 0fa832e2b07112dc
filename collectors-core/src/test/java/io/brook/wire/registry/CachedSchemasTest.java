package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.wire.Lookup;
import io.brook.wire.Lookup.Cause;
import io.brook.wire.SchemaSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CachedSchemasTest {
    private static final URI REGISTRY = URI.create("http://registry");
    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);
    private static final Lookup FOUND = new Lookup.Found(SCHEMA);
    private static final Lookup UNKNOWN = new Lookup.Unknown();
    private static final Lookup DOWN = new Lookup.Unavailable(Cause.SERVER_ERROR);
    private static final Lookup BACKING_OFF = new Lookup.Unavailable(Cause.BACKING_OFF);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2010-12-01T08:00:00Z"));
    private final Scripted registry = new Scripted();
    private final Deque<CachedSchemas> opened = new ConcurrentLinkedDeque<>();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        registry.release();
        opened.forEach(CachedSchemas::close);
    }

    @Test
    void whatWasFoundIsNotAskedForAgain() {
        registry.answers(FOUND);
        var schemas = schemas();

        assertThat(schemas.find(7)).isEqualTo(FOUND);
        assertThat(schemas.find(7)).isEqualTo(FOUND);
        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void whatWasFoundOutlivesTheProcessAndTheRegistry() {
        registry.answers(FOUND);
        assertThat(schemas().find(7)).isEqualTo(FOUND);

        registry.answers(DOWN);
        var restarted = schemas();

        assertThat(restarted.find(7)).isEqualTo(FOUND);
        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void anUnknownIdIsAskedForAFewTimesAndThenBelievedForAWhile() {
        registry.answers(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
        var schemas = schemas();

        assertThat(schemas.find(7)).isEqualTo(UNKNOWN);
        assertThat(schemas.find(7)).isEqualTo(UNKNOWN);
        assertThat(registry.asked()).isEqualTo(4);

        pass(Duration.ofSeconds(30));
        registry.answers(FOUND);
        assertThat(schemas.find(7)).isEqualTo(FOUND);
    }

    @Test
    void anIdThatReachesTheReplicaLateIsFound() {
        registry.answers(UNKNOWN, UNKNOWN, FOUND);

        assertThat(schemas().find(7)).isEqualTo(FOUND);
        assertThat(registry.asked()).isEqualTo(3);
    }

    @Test
    void manyInventedIdsAreNotAllWaitedFor() {
        registry.always(UNKNOWN);
        var schemas = schemas();

        IntStream.range(0, 100).forEach(id -> assertThat(schemas.find(id)).isEqualTo(UNKNOWN));

        assertThat(registry.asked()).isEqualTo(100 + 3 * 10);
    }

    @Test
    void anOutageIsPaidForOnceInEachBackOff() {
        registry.always(DOWN);
        var schemas = schemas();

        assertThat(schemas.find(7)).isEqualTo(DOWN);
        IntStream.range(0, 1_000).forEach(i -> assertThat(schemas.find(7 + i)).isEqualTo(BACKING_OFF));

        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void aRegistryThatCameBackIsFoundByAProbeThatNobodyWaitsFor() {
        registry.answers(DOWN);
        var schemas = schemas();
        assertThat(schemas.find(7)).isEqualTo(DOWN);

        pass(Duration.ofSeconds(1));
        registry.answers(FOUND);

        assertThat(schemas.find(7)).isEqualTo(BACKING_OFF);
        eventually(() -> schemas.find(7).equals(FOUND));
    }

    @Test
    void whatIsKnownIsServedDuringAnOutage() {
        registry.answers(FOUND, DOWN);
        var schemas = schemas();
        assertThat(schemas.find(7)).isEqualTo(FOUND);
        assertThat(schemas.find(8)).isEqualTo(DOWN);

        assertThat(schemas.find(7)).isEqualTo(FOUND);
    }

    @Test
    void aSlowRegistryKeepsNobodyLongerThanTheBudget() {
        registry.holds();
        var schemas = schemas(Duration.ofMillis(50));

        assertThat(schemas.find(7)).isEqualTo(new Lookup.Unavailable(Cause.TIMEOUT));
        assertThat(schemas.find(8)).isEqualTo(BACKING_OFF);
    }

    @Test
    void anAnswerThatComesAfterTheBudgetIsKept() {
        registry.holds();
        registry.answers(FOUND);
        var schemas = schemas(Duration.ofMillis(50));
        assertThat(schemas.find(7)).isEqualTo(new Lookup.Unavailable(Cause.TIMEOUT));

        registry.release();

        eventually(() -> schemas.find(7).equals(FOUND));
    }

    @Test
    void manyThreadsThatMeetANewIdAskOnce() throws InterruptedException, ExecutionException {
        registry.holds();
        registry.answers(FOUND);
        var schemas = schemas(Duration.ofSeconds(10));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Lookup> find = () -> schemas.find(7);
            var lookups =
                    IntStream.range(0, 20).mapToObj(_ -> threads.submit(find)).toList();
            eventually(() -> registry.asked() == 1);
            registry.release();

            for (Future<Lookup> lookup : lookups) {
                assertThat(lookup.get()).isEqualTo(FOUND);
            }
        }

        assertThat(registry.asked()).isEqualTo(1);
    }

    @Test
    void anInterruptedCallerKeepsItsInterrupt() {
        registry.holds();
        var schemas = schemas(Duration.ofSeconds(10));

        Thread.currentThread().interrupt();
        var lookup = schemas.find(7);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lookup).isEqualTo(new Lookup.Unavailable(Cause.INTERRUPTED));
    }

    private CachedSchemas schemas() {
        return schemas(Duration.ofSeconds(10));
    }

    private CachedSchemas schemas(Duration budget) {
        var policy = new CachePolicy(budget, Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(1));
        var schemas = new CachedSchemas(registry, SchemaFiles.in(directory, REGISTRY), policy, now::get);
        opened.add(schemas);
        return schemas;
    }

    private void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /// A registry that answers from a script, and holds its answers back when told to.
    private static final class Scripted implements SchemaSource {
        private final Queue<Lookup> answers = new ConcurrentLinkedQueue<>();
        private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
        private volatile Lookup otherwise = DOWN;
        private volatile CountDownLatch held = new CountDownLatch(0);

        void answers(Lookup... lookups) {
            answers.addAll(List.of(lookups));
        }

        void always(Lookup lookup) {
            otherwise = lookup;
        }

        void holds() {
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }

        int asked() {
            return asked.size();
        }

        @Override
        public Lookup find(int id) {
            asked.add(id);
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Lookup.Unavailable(Cause.INTERRUPTED);
            }
            var answer = answers.poll();
            return answer == null ? otherwise : answer;
        }
    }
}
