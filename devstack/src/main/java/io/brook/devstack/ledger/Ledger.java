package io.brook.devstack.ledger;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the ledger topic says about one contract, added up.
final class Ledger {
    private final String contract;
    private final SortedMap<Lane, LaneAccount> accounts = new TreeMap<>();

    Ledger(String contract) {
        this.contract = contract;
    }

    /// Takes an entry in, when it is about this contract.
    void add(LedgerEntry entry) {
        if (entry.contract().equals(contract)) {
            accounts.computeIfAbsent(entry.lane(), _ -> new LaneAccount()).add(entry);
        }
    }

    SortedMap<Lane, LaneAccount> accounts() {
        return Collections.unmodifiableSortedMap(accounts);
    }

    Tally total() {
        return accounts.values().stream().map(LaneAccount::tally).reduce(Tally.NONE, Tally::plus);
    }
}
