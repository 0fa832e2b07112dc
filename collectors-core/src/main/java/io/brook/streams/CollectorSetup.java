package io.brook.streams;

import io.brook.contract.Contract;
import java.time.Duration;
import java.util.List;
import javax.crypto.SecretKey;

/// All that a contract's topology is made of.
///
/// @param collectors the parts of each of the contract's collectors
/// @param dedupeSecret under which dedupe keys and content hashes are made; rotating it forgets what was seen
/// @param sources the source topics' ids, as the preflight found them
/// @param ledgerInterval how often a partition's counts go to the ledger
public record CollectorSetup(
        Contract contract,
        List<CollectorParts> collectors,
        SecretKey dedupeSecret,
        SourceIdentity sources,
        String ledgerTopic,
        Duration ledgerInterval,
        Limits limits,
        Telemetry telemetry) {
    /// The topic that all contracts' ledgers share.
    public static final String LEDGER_TOPIC = "brook.ledger";

    public CollectorSetup {
        collectors = List.copyOf(collectors);
        if (collectors.isEmpty()) {
            throw new IllegalArgumentException("contract " + contract.name() + " must have a collector, has none");
        }
        if (!ledgerInterval.isPositive()) {
            throw new IllegalArgumentException("ledger interval must be positive, was " + ledgerInterval);
        }
    }

    /// The usual setup: one ledger for all, an entry a second.
    public static CollectorSetup of(
            Contract contract, List<CollectorParts> collectors, SecretKey dedupeSecret, SourceIdentity sources) {
        return new CollectorSetup(
                contract,
                collectors,
                dedupeSecret,
                sources,
                LEDGER_TOPIC,
                Duration.ofSeconds(1),
                Limits.DEFAULT,
                Telemetry.none());
    }

    public CollectorSetup with(Telemetry other) {
        return new CollectorSetup(
                contract, collectors, dedupeSecret, sources, ledgerTopic, ledgerInterval, limits, other);
    }

    public CollectorSetup with(Limits other) {
        return new CollectorSetup(
                contract, collectors, dedupeSecret, sources, ledgerTopic, ledgerInterval, other, telemetry);
    }

    public CollectorSetup withLedgerInterval(Duration interval) {
        return new CollectorSetup(
                contract, collectors, dedupeSecret, sources, ledgerTopic, interval, limits, telemetry);
    }
}
