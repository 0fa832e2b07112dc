package io.brook.devstack.audit;

/// What can be wrong with a record or with the ledger, the worst first.
enum FaultKind {
    LOST("a record that must land or be dead-lettered is nowhere, or a landed row is not in BRONZE"),
    DOUBLED("a record has several rows, in BRONZE or in the landing topic"),
    TWO_FATES("a record has two outcomes"),
    WRONG_FATE("a record has another outcome than the contract gives it"),
    ALTERED("a row differs from its source record"),
    UNEXPECTED_ROW("a row comes from no record that landed"),
    UNEXPECTED_LETTER("a dead letter comes from no record of the source"),
    KEY_ORDER("a row landed before an earlier one of the same key"),
    LEDGER_GAP("records that the ledger does not cover"),
    LEDGER_OVERLAP("records that the ledger covers twice"),
    LEDGER_COUNT("a ledger entry whose counts are not those of its records"),
    UNJUDGED("records that wait to be judged or to land: the fleet has not drained");

    private final String meaning;

    FaultKind(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
