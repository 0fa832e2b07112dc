package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What this process collects and how: `collector.*`.
///
/// @param contract a classpath resource such as `contracts/orders_core.yaml`, or a file
/// @param roles which halves of the work run here
/// @param instanceId this instance's lasting name, such as its pod's; the group member keeps it over restarts
/// @param stateDir where Kafka Streams keeps its stores
/// @param keysDir where `dedupe.key` and `dlq.key` lie
/// @param drainTimeout how long a stop may take before the process ends anyway
/// @param threads Kafka Streams' threads
/// @param commitInterval how often a transaction is committed; a landed row waits for it
@ConfigurationProperties("collector")
record CollectorSettings(
        @Bindable(defaultValue = "") String contract,
        @Bindable(defaultValue = "stream,land") Set<Role> roles,
        @Nullable String instanceId,
        @Bindable(defaultValue = ".brook/state") Path stateDir,
        @Bindable(defaultValue = ".brook/keys") Path keysDir,
        @Bindable(defaultValue = "8s") Duration drainTimeout,
        @Bindable(defaultValue = "2") int threads,
        @Bindable(defaultValue = "200ms") Duration commitInterval,
        @Bindable(defaultValue = "EMBEDDED") Deployment environment) {
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);
    private static final int MOST_THREADS = 64;

    CollectorSettings {
        if (contract.isBlank()) {
            throw new IllegalArgumentException(
                    "collector.contract must name a contract file or classpath resource, was absent or blank");
        }
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("collector.roles must name stream, land or both, was empty");
        }
        if (environment == Deployment.PRODUCTION && (instanceId == null || instanceId.isBlank())) {
            throw new IllegalArgumentException("collector.instance-id must name this instance for good, such as its"
                    + " pod's name, in production, was absent or blank");
        }
        if (!drainTimeout.isPositive()) {
            throw new IllegalArgumentException("collector.drain-timeout must be positive, was " + drainTimeout);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("collector.threads must be 1 to " + MOST_THREADS + ", was " + threads);
        }
        if (!commitInterval.isPositive() || commitInterval.compareTo(LONGEST_COMMIT) > 0) {
            throw new IllegalArgumentException(
                    "collector.commit-interval must be positive and at most 10 s, was " + commitInterval);
        }
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    /// The instance's name, `embedded` where none is set.
    String instance() {
        return instanceId == null || instanceId.isBlank() ? "embedded" : instanceId;
    }
}
