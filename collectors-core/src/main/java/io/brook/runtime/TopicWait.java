package io.brook.runtime;

import io.brook.contract.Contract;
import io.brook.streams.CollectorSetup;
import io.brook.streams.Limits;
import io.brook.streams.Preflight;
import io.brook.streams.PreflightSettings;
import io.brook.streams.SourceIdentity;
import io.brook.streams.TopicPreflight;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the topics until the brokers answer: a cluster that is away is waited for, topics that are wrong are not.
///
/// Both halves wait here before they begin; the first one looks. Thread-safe.
final class TopicWait {
    private static final Logger LOGGER = LoggerFactory.getLogger(TopicWait.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final String UNRESOLVED = "No resolvable bootstrap urls";

    private final String contract;
    private final TopicPreflight preflight;
    private final Map<String, Object> client;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile String cause = "STARTING";
    private volatile SourceIdentity known = SourceIdentity.unknown();
    private boolean ready;

    TopicWait(Contract contract, Map<String, String> kafka, PreflightSettings settings) {
        this.contract = contract.name();
        this.preflight = new TopicPreflight(contract, CollectorSetup.LEDGER_TOPIC, Limits.DEFAULT, settings);
        this.client = new HashMap<>(kafka);
    }

    /// The name of the contract whose topics they are.
    String contract() {
        return contract;
    }

    /// Why the topology does not run yet.
    String cause() {
        return cause;
    }

    /// The source topics as they were found; unknown before.
    SourceIdentity known() {
        return known;
    }

    /// Returns once the topics are ready.
    ///
    /// @throws StartRefused when the topics, or the way to the brokers, are not as they must be
    SourceIdentity untilReady() throws InterruptedException {
        looking.lockInterruptibly();
        try {
            var pause = FIRST_PAUSE;
            while (!ready) {
                if (look()) {
                    ready = true;
                } else {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
            return known;
        } finally {
            looking.unlock();
        }
    }

    /// One look.
    ///
    /// @return whether the brokers answered
    private boolean look() {
        try {
            var admin = Admin.create(client);
            try {
                known = sources(preflight.run(admin));
                cause = "CREATED";
                return true;
            } finally {
                admin.close(Duration.ZERO);
            }
        } catch (KafkaException e) {
            refuseMisuse(e);
            cause = "BROKERS_AWAY";
            LOGGER.atWarn().setCause(e).log("brokers could not be asked, trying again");
            return false;
        }
    }

    private static SourceIdentity sources(Preflight found) {
        return switch (found) {
            case Preflight.Ready ready -> ready.sources();
            case Preflight.Refused refused -> throw new StartRefused(refused.problems());
        };
    }

    /// A client that cannot be made from its settings will not be made by trying again; a name that does not resolve
    /// yet may.
    private static void refuseMisuse(KafkaException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (cause instanceof ConfigException && message != null && !message.contains(UNRESOLVED)) {
                throw new StartRefused(List.of("kafka.properties must make a client: " + message));
            }
        }
    }
}
