package io.brook.streams.landing;

import io.brook.landing.Lander;
import io.brook.landing.LanderPorts;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingMetrics;
import io.brook.landing.LandingTarget;
import io.brook.landing.snowpipe.BronzeTables;
import io.brook.landing.snowpipe.SnowpipeSink;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the landing of one contract: one thread with a consumer and a lander, tables made ready first.
///
/// Whatever is down, it goes on trying and says so in its health; only what a person must mend is told as such there.
/// [#start], [#stop] and [#health] may be called from any thread.
public final class LandingService implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(LandingService.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final LandingSetup setup;
    private final RejectionRecords rejections;
    private final LandingMetrics metrics;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<String> cause = new AtomicReference<>("NOT_STARTED");
    private volatile Duration deadline = Duration.ZERO;
    private volatile boolean drained = true;
    private volatile boolean leaving;
    private volatile @Nullable Lander lander;
    private volatile @Nullable Thread thread;

    public LandingService(
            LandingSetup setup, RejectionRecords rejections, LandingMetrics metrics, InstantSource clock) {
        this.setup = setup;
        this.rejections = rejections;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Starts the thread and returns. Kafka or the warehouse may be down: then it goes on trying.
    public void start() {
        var started = Thread.ofPlatform()
                .daemon()
                .name("landing-" + setup.contract().name())
                .uncaughtExceptionHandler((_, fault) -> crashed(fault))
                .unstarted(this::run);
        thread = started;
        cause.set("STARTING");
        started.start();
    }

    /// Takes no more rows, waits at most this long for what was taken to be durable, and lets go of everything. What
    /// is not durable by then is taken again by the next owner.
    ///
    /// @return whether everything taken was durable
    public boolean stop(Duration within) {
        deadline = within;
        stopping.countDown();
        var running = thread;
        if (running == null) {
            return true;
        }
        try {
            running.join(within.plus(Duration.ofSeconds(2)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return drained;
    }

    /// Like [#stop], but hands the partitions over at once, as a scale-in does.
    public boolean stopAndLeave(Duration within) {
        leaving = true;
        return stop(within);
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    /// As of a moment ago.
    public LandingHealth health() {
        var current = lander;
        return new LandingHealth(cause.get(), current == null ? List.of() : current.health());
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try {
                session();
            } catch (LandingFailure e) {
                pause(e.kind().name(), e);
            } catch (KafkaException | IllegalStateException e) {
                pause("RESTARTING", e);
            }
        }
        cause.set("STOPPED");
    }

    private void crashed(Throwable fault) {
        cause.set("CRASHED");
        LOGGER.atError()
                .addKeyValue("contract", setup.contract().name())
                .setCause(fault)
                .log("landing crashed and will not begin again");
    }

    private void pause(String why, Exception fault) {
        lander = null;
        cause.set(why);
        LOGGER.atWarn()
                .addKeyValue("contract", setup.contract().name())
                .addKeyValue("faultCode", why)
                .setCause(fault)
                .log("landing begins again after a pause");
        awaitStop(PAUSE);
    }

    private void awaitStop(Duration atMost) {
        try {
            stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            stopping.countDown();
        }
    }

    /// One life of consumer, client and lander: until stopped, or until one of them fails beyond its own mending.
    private void session() throws LandingFailure {
        var clients = new LandingClients(setup);
        try (var tables = new BronzeTables(setup.warehouse());
                var sink = new SnowpipeSink(setup.warehouse(), clock);
                var view = new KafkaLogView(clients.admin(), setup.group(), clients::reader)) {
            tables.prepare(setup.contract());
            try (var log = new KafkaLandingLog(clients.member(), topics(), view::topicIdNow);
                    var rejected = new KafkaRejectedRows(clients::producer, rejections, letters(clients))) {
                var told = new LoggedLanding(setup.contract().name(), metrics);
                work(new LanderPorts(log, view, sink, tables, tables, rejected, told, threadEach()));
                if (leaving) {
                    log.leaveOnClose();
                }
            }
        }
    }

    private LetterScan letters(LandingClients clients) {
        return new LetterScan(clients::reader, clients::undecidedReader, rejections);
    }

    /// Threads of the platform: a native call that hangs pins a virtual thread to its carrier, and a few of those
    /// would stop every other.
    private static Executor threadEach() {
        return task -> Thread.ofPlatform().daemon().name("landing-errand").start(task);
    }

    private void work(LanderPorts ports) {
        var current = new Lander(targets(), ports, setup.lander());
        lander = current;
        cause.set("");
        while (stopping.getCount() > 0) {
            current.step(clock.instant(), POLL);
        }
        cause.set("DRAINING");
        drained = false;
        current.drain();
        var until = clock.instant().plus(deadline);
        while (!current.drained() && clock.instant().isBefore(until)) {
            current.step(clock.instant(), POLL);
        }
        drained = current.drained();
        current.release(clock.instant());
    }

    private List<String> topics() {
        return setup.contract().collectors().stream()
                .map(collector -> collector.landing().topic())
                .toList();
    }

    private List<LandingTarget> targets() {
        return setup.contract().collectors().stream()
                .map(collector -> new LandingTarget(
                        setup.contract().name(),
                        collector.landing().topic(),
                        BronzeTables.table(setup.contract(), collector),
                        setup.rulings().on(collector.landing().topic())))
                .toList();
    }
}
