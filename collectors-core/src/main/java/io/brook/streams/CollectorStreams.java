package io.brook.streams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running topology of one process: started once, closed once. Thread-safe.
public final class CollectorStreams {
    private static final Logger LOGGER = LoggerFactory.getLogger(CollectorStreams.class);
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_RESTARTS = 5;
    private static final Duration RESTARTS_WITHIN = Duration.ofMinutes(5);

    private final StreamsSettings settings;
    private final CollectorSetup setup;
    private final TopicWatch watch;
    private final StreamsListener listener;
    private final ShutdownMarker marker;
    private final StoreMemory memory;
    private final RegistryPause pause;
    private final RestoreWatch restores;
    private final KafkaStreams streams;
    private final AtomicBoolean closed = new AtomicBoolean();
    /// Whether the local stores are those of a topology that began and has not failed since.
    private final AtomicBoolean sound = new AtomicBoolean();
    private final AtomicReference<String> state = new AtomicReference<>("CREATED");
    private final RestartBudget restarts = new RestartBudget(MOST_RESTARTS, RESTARTS_WITHIN, InstantSource.system());

    /// A topology ready to start.
    ///
    /// @param registryAnswers asked once a second while a full park keeps the topology paused; must not throw
    public CollectorStreams(
            StreamsSettings settings, CollectorSetup setup, BooleanSupplier registryAnswers, StreamsListener listener) {
        // First, since it may fail, and the stores' memory is not the collector's to give back then.
        InstanceIdentity.settle(settings);
        this.listener = listener;
        marker = new ShutdownMarker(settings.stateDir(), settings.applicationId());
        memory = new StoreMemory(settings.stores());
        pause = new RegistryPause(registryAnswers, listener::paused);
        this.setup = setup;
        this.settings = settings;
        var read = new RestoreBytes.Counts();
        restores = new RestoreWatch(read, System::nanoTime);
        streams = new KafkaStreams(
                CollectorTopology.build(setup, pause),
                StreamsProperties.of(settings, setup.limits(), new StreamsProperties.Shared(memory, read)));
        watch = new TopicWatch(
                Admin.create(new HashMap<>(settings.kafka())), setup.sources().topicIds(), this::onReplaced);
        streams.setGlobalStateRestoreListener(restores);
        streams.setStandbyUpdateListener(restores);
        streams.setStateListener((now, _) -> {
            state.set(now.name());
            listener.stateChanged(now.name());
        });
        streams.setUncaughtExceptionHandler(this::onFailure);
    }

    private void onReplaced(String what) {
        LOGGER.atError().log("{}: giving up, since only a new start can see what that means", what);
        listener.failed(new TopicReplaced(what));
    }

    private StreamThreadExceptionResponse onFailure(Throwable cause) {
        sound.set(false);
        if (Failures.isFinal(cause)) {
            LOGGER.atError()
                    .setCause(cause)
                    .addKeyValue("lostFrom", Failures.lostPositions(cause))
                    .log("the source is gone, or lost records that were never read: giving up");
            listener.failed(cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (restarts.allows()) {
            LOGGER.atError().setCause(cause).log("stream thread failed and is replaced");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOGGER.atError().setCause(cause).log("stream threads fail again and again: giving up");
        listener.failed(cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /// Starts; the topics must be there, as the preflight sees to.
    ///
    /// @throws StreamsRefused when records that were never read are lost, or what was remembered is
    /// @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
    public void start() {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            new SourceBeginnings(admin, settings, setup, BROKER_TIMEOUT).settle();
        }
        if (!marker.take()) {
            LOGGER.atInfo().log("the last stop was not in order: local stores are dropped and restored");
            streams.cleanUp();
        }
        pause.start(new RegistryPause.Pausable() {
            @Override
            public void pause() {
                streams.pause();
            }

            @Override
            public void resume() {
                streams.resume();
            }
        });
        streams.start();
        sound.set(true);
        watch.start();
    }

    /// The state of Kafka Streams, such as `RUNNING`.
    public String state() {
        return state.get();
    }

    /// How far the restoring of local stores has come, and what it took.
    public RestoreState restores() {
        return restores.state();
    }

    /// Whether a full park keeps the topology from taking in records.
    public boolean isPaused() {
        return pause.isPaused();
    }

    /// Kafka Streams' own metrics, with those of its clients.
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /// Commits what is in hand and closes, as a restart does: the group waits for this instance's return.
    ///
    /// @return whether all was closed within the time
    public boolean close(Duration within) {
        return close(CloseOptions.timeout(within));
    }

    /// Like [#close], but hands the partitions over at once, as a scale-in does.
    public boolean closeAndLeave(Duration within) {
        return close(CloseOptions.timeout(within)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private boolean close(CloseOptions options) {
        if (!closed.compareAndSet(false, true)) {
            return streams.state() == KafkaStreams.State.NOT_RUNNING;
        }
        pause.close();
        watch.close();
        boolean inTime = streams.close(options);
        if (inTime && sound.get() && streams.state() == KafkaStreams.State.NOT_RUNNING) {
            marker.leave();
        }
        if (inTime) {
            memory.close();
        }
        return inTime;
    }
}
