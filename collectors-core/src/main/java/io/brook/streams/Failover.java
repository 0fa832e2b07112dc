package io.brook.streams;

import java.time.Duration;

/// How the instances of a collector stand in for one another.
///
/// @param standbyReplicas copies of each store that other instances keep up to date
/// @param sessionTimeout how long an instance may be silent before its partitions go to another
/// @param transactionTimeout how long the broker keeps a transaction whose owner is silent; until then nobody can read
/// past it, so that another instance cannot take over sooner
/// @param acceptableLag how many changelog records behind a copy may be and still take over at once
/// @param warmups partitions that get ready on a new instance at a time, while the old one goes on with them
/// @param probing how often it is seen whether they are ready
public record Failover(
        int standbyReplicas,
        Duration sessionTimeout,
        Duration transactionTimeout,
        long acceptableLag,
        int warmups,
        Duration probing) {
    private static final Duration SHORTEST_PROBING = Duration.ofMinutes(1);

    /// One instance, or several without copies.
    public static final Failover DEFAULT =
            new Failover(0, Duration.ofSeconds(12), Duration.ofSeconds(20), 100_000, 4, Duration.ofMinutes(1));

    public Failover {
        if (standbyReplicas < 0 || acceptableLag < 0 || warmups < 1) {
            throw new IllegalArgumentException("standbys and acceptable lag must not be negative and warmups positive,"
                    + " was " + standbyReplicas + ", " + acceptableLag + ", " + warmups);
        }
        if (!sessionTimeout.isPositive() || !transactionTimeout.isPositive()) {
            throw new IllegalArgumentException("session and transaction timeout must be positive, was " + sessionTimeout
                    + " and " + transactionTimeout);
        }
        if (probing.compareTo(SHORTEST_PROBING) < 0) {
            throw new IllegalArgumentException("probing must be a minute or more, was " + probing);
        }
    }

    public Failover withStandbyReplicas(int count) {
        return new Failover(count, sessionTimeout, transactionTimeout, acceptableLag, warmups, probing);
    }

    public Failover withSessionTimeout(Duration timeout) {
        return new Failover(standbyReplicas, timeout, transactionTimeout, acceptableLag, warmups, probing);
    }

    public Failover withTransactionTimeout(Duration timeout) {
        return new Failover(standbyReplicas, sessionTimeout, timeout, acceptableLag, warmups, probing);
    }
}
