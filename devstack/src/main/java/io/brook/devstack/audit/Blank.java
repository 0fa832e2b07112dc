package io.brook.devstack.audit;

/// Why something about a record cannot be verified. It is counted apart: neither a fault nor proven right.
enum Blank {
    SOURCE_GONE("the source topic no longer has the record: retention or compaction took it"),
    HISTORY_GONE("what the record repeats, or what made it late, is no longer in the source topic"),
    OTHER_VERSION("judged under another version of the contract"),
    OTHER_TOPIC("an earlier source topic of the same name left rows that cannot be told apart"),
    SCHEMA_KNOWN_NOW("dead-lettered as UNKNOWN_SCHEMA_ID; the registry knows the schema by now"),
    SCHEMA_GONE("the registry no longer has the schema that the record was read by, or not in one piece"),
    LETTER_GONE("the dead-letter topic no longer has what was written then");

    private final String meaning;

    Blank(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
