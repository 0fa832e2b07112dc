package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/// Where the facts come from: committed transactions only, each log in its order, BRONZE in any.
interface Evidence {
    /// The landing partition of a lane, from its beginning to where it reached when the fleet had drained.
    void landing(LaneScope scope, Consumer<LandingFact> facts) throws IOException;

    /// The dead letters of a lane.
    void letters(LaneScope scope, Consumer<LetterFact> facts) throws IOException;

    /// The records of a lane, up to the end of its reach.
    void source(LaneScope scope, Hints hints, Consumer<SourceFact> facts) throws IOException;

    /// The rows of a lane.
    void bronze(LaneScope scope, Consumer<BronzeFact> facts) throws SQLException;

    /// Rows that belong to none of these source partitions.
    void strays(Set<String> places, Findings findings) throws SQLException;

    /// Beyond the last record of a lane's source now.
    long sourceEnd(LaneScope scope) throws IOException;

    /// All entries of the contract.
    void ledger(EntryReader entries) throws IOException;

    /// Takes ledger entries.
    @FunctionalInterface
    interface EntryReader {
        /// Takes one.
        ///
        /// @param offset in the ledger topic
        void read(long offset, LedgerEntry entry);
    }

    /// What the fleet's output tells about a source record before it is judged again.
    interface Hints {
        /// Whether it may have waited for the registry.
        boolean mayHaveWaited(long offset);

        /// Whether it was dead-lettered because the registry did not know its schema.
        boolean schemaWasUnknown(long offset);

        /// Whether its outcome shows that its schema was known.
        boolean wasRead(long offset);
    }
}
