package io.brook.runtime;

import io.brook.streams.CollectorSetup;
import io.brook.streams.CollectorStreams;
import io.brook.streams.RestoreState;
import io.brook.streams.SourceIdentity;
import io.brook.streams.StreamsListener;
import io.brook.streams.StreamsRefused;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.ApiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From the source topics to the landing topics: looks at the topics first, then runs the topology. Thread-safe.
final class StreamHalf implements Half {
    private static final Logger LOGGER = LoggerFactory.getLogger(StreamHalf.class);
    private static final String NAME = "streams";
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final String RUNNING = "RUNNING";

    private final StreamPlan plan;
    private final BooleanSupplier registryAnswers;
    private final Ending ending;
    private final PrometheusRegistry scraped;
    private final TopicWait topics;
    private volatile @Nullable CollectorStreams streams;
    private boolean draining;

    StreamHalf(StreamPlan plan, BooleanSupplier registryAnswers, Ending ending, PrometheusRegistry scraped) {
        this.plan = plan;
        this.registryAnswers = registryAnswers;
        this.ending = ending;
        this.scraped = scraped;
        this.topics = plan.topics();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() throws InterruptedException {
        build(topics.untilReady());
        while (!begin()) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private synchronized void build(SourceIdentity sources) {
        if (draining) {
            return;
        }
        CollectorSetup setup =
                plan.blueprint().setup(sources, InstantSource.system()).with(plan.telemetry());
        var built = new CollectorStreams(plan.streams(), setup, registryAnswers, new Listener());
        streams = built;
        scraped.register(new KafkaMetricsBridge(() -> built.metrics().values()));
        scraped.register(new RestoreGauges(topics.contract(), built::restores));
    }

    /// Begins, unless the brokers do not let it yet: after a kill the group holds the former member's place for a
    /// session's length, and offsets cannot be claimed meanwhile.
    ///
    /// @return whether there is nothing left to try
    private synchronized boolean begin() {
        var built = streams;
        if (draining || built == null) {
            return true;
        }
        try {
            built.start();
            return true;
        } catch (StreamsRefused e) {
            throw new StartRefused(e.sentences());
        } catch (ApiException e) {
            LOGGER.atWarn().setCause(e).log("brokers do not let the topology begin yet, trying again");
            return false;
        }
    }

    @Override
    public synchronized boolean drain(Duration within, Parting parting) {
        draining = true;
        var running = streams;
        if (running == null) {
            return true;
        }
        return switch (parting) {
            case RETURNS -> running.close(within);
            case LEAVES -> running.closeAndLeave(within);
        };
    }

    /// Takes no lock: a start or a drain may hold it for seconds.
    @Override
    public PartHealth health() {
        var running = streams;
        if (running == null) {
            return PartHealth.down(NAME, topics.cause());
        }
        if (running.isPaused()) {
            return PartHealth.down(NAME, "PARK_FULL");
        }
        return healthOf(running.state(), running.restores());
    }

    /// Restoring is named, with how far it is: a process that comes back from a kill is at work, not stuck.
    static PartHealth healthOf(String state, RestoreState restores) {
        if (restores.isRestoring()) {
            var cause = "RESTORING " + restores.done() + " of " + restores.total();
            return PartHealth.down(NAME, cause, restores.underway() + " stores, in changelog offsets");
        }
        return state.equals(RUNNING) ? PartHealth.up(NAME) : PartHealth.down(NAME, state);
    }

    private final class Listener implements StreamsListener {
        @Override
        public void stateChanged(String state) {
            LOGGER.atInfo().addKeyValue("state", state).log("streams changed state");
        }

        @Override
        public void failed(Throwable cause) {
            ending.ask(ExitCode.FAILED);
        }

        @Override
        public void paused(boolean paused) {
            LOGGER.atWarn().addKeyValue("paused", paused).log("the park is full, or has room again");
        }
    }
}
