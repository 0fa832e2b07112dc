package io.brook.runtime;

import io.brook.streams.Failover;
import io.brook.streams.StoreSettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How instances stand in for one another, and what their stores take: also `collector.*`.
///
/// @param standbyReplicas copies of each store that other instances keep; of use with two instances or more
/// @param sessionTimeout how long an instance may be silent before others take over
/// @param transactionTimeout how long the broker keeps a silent instance's transaction open
/// @param acceptableLag how many changelog records behind a copy may be and still take over at once
/// @param storeMemoryBytes native memory for all stores together
/// @param writeBufferBytes what one store keeps in memory before it writes a file; lowered in tests of kills, so that
/// small stores have files too
@ConfigurationProperties("collector")
record FailoverSettings(
        @Bindable(defaultValue = "0") int standbyReplicas,
        @Bindable(defaultValue = "12s") Duration sessionTimeout,
        @Bindable(defaultValue = "20s") Duration transactionTimeout,
        @Bindable(defaultValue = "100000") long acceptableLag,
        @Bindable(defaultValue = "268435456") long storeMemoryBytes,
        @Bindable(defaultValue = "16777216") long writeBufferBytes) {
    private static final int MOST_STANDBYS = 4;
    private static final Duration SHORTEST = Duration.ofSeconds(6);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long LEAST_MEMORY = 16L << 20;

    FailoverSettings {
        if (standbyReplicas < 0 || standbyReplicas > MOST_STANDBYS) {
            throw new IllegalArgumentException(
                    "collector.standby-replicas must be 0 to " + MOST_STANDBYS + ", was " + standbyReplicas);
        }
        requireBetween("collector.session-timeout", sessionTimeout);
        requireBetween("collector.transaction-timeout", transactionTimeout);
        if (acceptableLag < 0) {
            throw new IllegalArgumentException("collector.acceptable-lag must not be negative, was " + acceptableLag);
        }
        if (storeMemoryBytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "collector.store-memory-bytes must be at least " + LEAST_MEMORY + ", was " + storeMemoryBytes);
        }
        if (writeBufferBytes < StoreSettings.SMALLEST_WRITE_BUFFER) {
            throw new IllegalArgumentException("collector.write-buffer-bytes must be at least "
                    + StoreSettings.SMALLEST_WRITE_BUFFER + ", was " + writeBufferBytes);
        }
    }

    /// A broker's own limits by default.
    private static void requireBetween(String name, Duration timeout) {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be 6 s to 15 m, was " + timeout);
        }
    }

    Failover failover() {
        return new Failover(
                standbyReplicas,
                sessionTimeout,
                transactionTimeout,
                acceptableLag,
                Failover.DEFAULT.warmups(),
                Failover.DEFAULT.probing());
    }

    StoreSettings stores() {
        return new StoreSettings(storeMemoryBytes, writeBufferBytes);
    }
}
