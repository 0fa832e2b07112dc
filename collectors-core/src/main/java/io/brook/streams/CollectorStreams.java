package io.brook.streams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
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
    private final Set<String> sources;
    private final StreamsListener listener;
    private final ShutdownMarker marker;
    private final StoreMemory memory;
    private final RegistryPause pause;
    private final RestoreWatch restores;
    private final KafkaStreams streams;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<String> state = new AtomicReference<>("CREATED");
    private final RestartBudget restarts = new RestartBudget(MOST_RESTARTS, RESTARTS_WITHIN, InstantSource.system());

    /// A topology ready to start.
    ///
    /// @param topology usually `gate -> CollectorTopology.build(setup, gate)`
    /// @param registryAnswers asked once a second while a full park keeps the topology paused; must not throw
    public CollectorStreams(
            StreamsSettings settings,
            Limits limits,
            Function<ParkGate, Topology> topology,
            BooleanSupplier registryAnswers,
            StreamsListener listener) {
        this.listener = listener;
        marker = new ShutdownMarker(settings.stateDir(), settings.applicationId());
        memory = new StoreMemory(settings.stores());
        pause = new RegistryPause(registryAnswers, listener::paused);
        Topology built = topology.apply(pause);
        sources = sourcesOf(built);
        this.settings = settings;
        InstanceIdentity.settle(settings);
        var read = new RestoreBytes.Counts();
        restores = new RestoreWatch(read, System::nanoTime);
        streams = new KafkaStreams(
                built, StreamsProperties.of(settings, limits, new StreamsProperties.Shared(memory, read)));
        streams.setGlobalStateRestoreListener(restores);
        streams.setStandbyUpdateListener(restores);
        streams.setStateListener((now, _) -> {
            state.set(now.name());
            listener.stateChanged(now.name());
        });
        streams.setUncaughtExceptionHandler(this::onFailure);
    }

    private static Set<String> sourcesOf(Topology topology) {
        Set<String> topics = new HashSet<>();
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source) {
                    topics.addAll(source.topicSet());
                }
            }
        }
        return topics;
    }

    private StreamThreadExceptionResponse onFailure(Throwable cause) {
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
    /// @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
    public void start() {
        try (Admin admin = Admin.create(new HashMap<>(settings.kafka()))) {
            new FirstOffsets(admin, BROKER_TIMEOUT).claim(settings.applicationId(), sources);
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
        boolean inTime = streams.close(options);
        if (inTime && streams.state() == KafkaStreams.State.NOT_RUNNING) {
            marker.leave();
        }
        if (inTime) {
            memory.close();
        }
        return inTime;
    }
}
