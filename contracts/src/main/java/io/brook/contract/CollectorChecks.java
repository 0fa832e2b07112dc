package io.brook.contract;

import io.brook.contract.form.Faults;
import io.brook.contract.form.Fields;
import io.brook.contract.form.Located;
import io.brook.contract.form.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What must agree within one collector. Looks only at what could be read, so that one fault does not hide another.
final class CollectorChecks {
    private final Fields collector;
    private final Faults faults;
    private final Map<String, Fields> columns = new HashMap<>();

    CollectorChecks(Fields collector, Faults faults) {
        this.collector = collector;
        this.faults = faults;
        for (var column : columns()) {
            column.value().find(ColumnForm.NAME).ifPresent(name -> columns.put(name, column.value()));
        }
    }

    void check(Optional<Classification> product) {
        columnsAreDistinct();
        columns().forEach(column -> sensitivityAgrees(column.value(), product));
        if (!columns.isEmpty()) {
            keyIsText();
            dedupeKeysAreRequired();
            eventTimeIsATimestamp();
        }
        keyIsAmongDedupeKeys();
        defaultsAreLegal();
    }

    private List<Located<Fields>> columns() {
        return collector.find(CollectorForm.COLUMNS).orElse(List.of());
    }

    private void columnsAreDistinct() {
        var seen = new HashSet<String>();
        for (var column : columns()) {
            column.value().at(ColumnForm.NAME).ifPresent(name -> {
                if (!seen.add(name.value().toUpperCase(Locale.ROOT))) {
                    faults.add(
                            name.place(), "a name of its own (BRONZE upper-cases it)", "'" + name.value() + "' again");
                }
            });
        }
    }

    private void sensitivityAgrees(Fields column, Optional<Classification> product) {
        var own = column.at(ColumnForm.CLASSIFICATION);
        own.ifPresent(written -> product.filter(limit -> written.value().compareTo(limit) > 0)
                .ifPresent(limit -> faults.add(
                        written.place(),
                        "at most the product's classification, " + limit.label(),
                        written.value().label())));
        if (column.mentions(ColumnForm.PII_TYPE)) {
            var effective = column.mentions(ColumnForm.CLASSIFICATION) ? own.map(Located::value) : product;
            effective
                    .filter(level -> level.compareTo(Classification.CONFIDENTIAL) < 0)
                    .ifPresent(level -> faults.add(
                            column.place(ColumnForm.CLASSIFICATION),
                            "confidential or above for a column with a pii_type",
                            level.label()));
        }
    }

    private void keyIsText() {
        collector
                .at(CollectorForm.KEY)
                .flatMap(key -> declared(key.value(), key.place()))
                .flatMap(column -> column.find(ColumnForm.TYPE))
                .filter(type -> !isKeyType(type))
                .ifPresent(type -> faults.add(
                        collector.place(CollectorForm.KEY), "a column of type string, int or long", type.label()));
    }

    private static boolean isKeyType(ColumnType type) {
        return type instanceof ColumnType.Text || type instanceof ColumnType.Int || type instanceof ColumnType.Int64;
    }

    private void keyIsAmongDedupeKeys() {
        var dedupeKeys = collector.find(CollectorForm.DEDUPE_KEYS).orElse(List.of());
        collector.at(CollectorForm.KEY).ifPresent(key -> {
            if (!dedupeKeys.isEmpty()
                    && dedupeKeys.stream().noneMatch(other -> other.value().equals(key.value()))) {
                faults.add(
                        key.place(),
                        "one of dedupe_keys (the same events must meet in one partition)",
                        "'" + key.value() + "'");
            }
        });
    }

    private void dedupeKeysAreRequired() {
        for (var key : collector.find(CollectorForm.DEDUPE_KEYS).orElse(List.of())) {
            declared(key.value(), key.place()).ifPresent(column -> {
                isRequired(column, key);
                column.find(ColumnForm.TYPE)
                        .filter(type -> type instanceof ColumnType.Variant)
                        .ifPresent(type -> faults.add(key.place(), "a column that is no variant", type.label()));
            });
        }
    }

    private void eventTimeIsATimestamp() {
        CollectorForm.eventTime(collector).ifPresent(name -> {
            var written = new Located<>(name, collector.place(CollectorForm.EVENT_TIME));
            declared(name, written.place()).ifPresent(column -> {
                isRequired(column, written);
                column.find(ColumnForm.TYPE)
                        .filter(type -> !(type instanceof ColumnType.Timestamp))
                        .ifPresent(type -> faults.add(written.place(), "a column of type timestamp", type.label()));
            });
        });
    }

    private Optional<Fields> declared(String name, Place place) {
        var column = Optional.ofNullable(columns.get(name));
        if (column.isEmpty()) {
            faults.add(place, "a declared column", "'" + name + "'");
        }
        return column;
    }

    private void isRequired(Fields column, Located<String> use) {
        var required = column.find(ColumnForm.REQUIRED).orElse(column.mentions(ColumnForm.REQUIRED));
        if (!required) {
            faults.add(use.place(), "a column with required: true", "'" + use.value() + "' without it");
        }
    }

    private void defaultsAreLegal() {
        if (collector.find(CollectorForm.SOURCE).isEmpty()) {
            return;
        }
        if (!collector.mentions(CollectorForm.LANDING)
                && CollectorForm.landing(collector).isEmpty()) {
            faults.add(collector.place(CollectorForm.LANDING), "a topic", "none, and the source's name is too long");
        }
        if (!collector.mentions(CollectorForm.TABLE)
                && CollectorForm.table(collector).isEmpty()) {
            faults.add(collector.place(CollectorForm.TABLE), "a table", "none, and the source's name makes none");
        }
    }
}
