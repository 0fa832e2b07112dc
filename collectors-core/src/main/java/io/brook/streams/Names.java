package io.brook.streams;

import io.brook.contract.CollectorSpec;

/// The names of a collector's nodes and stores. They become part of changelog topics' names, so they never change.
///
/// @param collector the collector's own name, which all of them begin with
record Names(String collector) {
    static Names of(CollectorSpec spec) {
        return new Names(spec.name());
    }

    String source() {
        return collector + "-source";
    }

    String admission() {
        return collector + "-admission";
    }

    String landing() {
        return collector + "-landing";
    }

    String dlq() {
        return collector + "-dlq";
    }

    String ledger() {
        return collector + "-ledger";
    }

    String dedupeStore() {
        return collector + "-dedupe";
    }

    String progressStore() {
        return collector + "-progress";
    }

    String parkedStore() {
        return collector + "-parked";
    }
}
