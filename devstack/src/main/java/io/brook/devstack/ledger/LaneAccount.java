package io.brook.devstack.ledger;

/// Everything the ledger says about one lane.
final class LaneAccount {
    private final Tiling tiling = new Tiling();
    private Tally tally = Tally.NONE;

    void add(LedgerEntry entry) {
        tally = tally.plus(entry.tally());
        entry.range().ifPresent(tiling::add);
    }

    Tally tally() {
        return tally;
    }

    Tiling tiling() {
        return tiling;
    }
}
