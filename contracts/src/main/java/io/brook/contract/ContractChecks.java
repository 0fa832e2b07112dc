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
import java.util.Set;
import java.util.stream.Collectors;

/// What must agree across a contract's sections.
final class ContractChecks {
    private static final String RESERVED = "brook.";

    private final Fields contract;
    private final Faults faults;

    ContractChecks(Fields contract, Faults faults) {
        this.contract = contract;
        this.faults = faults;
    }

    void check() {
        var product = contract.find(ContractForm.CLASSIFICATION);
        for (var collector : collectors()) {
            new CollectorChecks(collector.value(), faults).check(product);
        }
        collectorsAreDistinct();
        topicsAreDistinct();
        promisesNameColumns();
        proofsAreDistinct();
    }

    private List<Located<Fields>> collectors() {
        return contract.find(ContractForm.COLLECTORS).orElse(List.of());
    }

    private void collectorsAreDistinct() {
        var names = new HashSet<String>();
        var tables = new HashSet<String>();
        for (var collector : collectors()) {
            collector.value().at(CollectorForm.NAME).ifPresent(name -> {
                if (!names.add(name.value())) {
                    faults.add(name.place(), "a name of its own", "'" + name.value() + "' again");
                }
            });
            CollectorForm.table(collector.value()).ifPresent(table -> {
                if (!tables.add(table.toUpperCase(Locale.ROOT))) {
                    faults.add(
                            collector.value().place(CollectorForm.TABLE),
                            "a table of its own",
                            "'" + table + "' again");
                }
            });
        }
    }

    private void topicsAreDistinct() {
        var uses = new HashMap<String, String>();
        for (var located : collectors()) {
            var collector = located.value();
            collector.at(CollectorForm.SOURCE).ifPresent(topic -> use(topic, "a source", uses));
            collector.at(CollectorForm.DLQ).ifPresent(topic -> use(topic, "a dlq", uses));
            CollectorForm.landing(collector)
                    .map(topic -> new Located<>(topic, collector.place(CollectorForm.LANDING)))
                    .ifPresent(topic -> use(topic, "a landing", uses));
        }
    }

    /// Collectors may share a dlq; every other topic has one use.
    private void use(Located<TopicRef> topic, String role, Map<String, String> uses) {
        var name = topic.value().topic();
        if (name.startsWith(RESERVED)) {
            faults.add(topic.place(), "a topic that does not begin with '" + RESERVED + "'", "'" + name + "'");
        }
        var earlier = uses.putIfAbsent(name, role);
        if (earlier != null && !(role.equals("a dlq") && earlier.equals(role))) {
            faults.add(topic.place(), "a topic of its own", "'" + name + "', which is " + earlier + " already");
        }
    }

    private void promisesNameColumns() {
        var columns = columnNames();
        if (columns.isEmpty()) {
            return;
        }
        contract.find(ContractForm.QUALITY_SLO).ifPresent(slo -> {
            slo.find(TermsForm.COMPLETENESS)
                    .ifPresent(bound -> isDeclared(bound.column(), slo.place(TermsForm.COMPLETENESS), columns));
            slo.find(TermsForm.DRIFT_PSI)
                    .ifPresent(bound -> isDeclared(bound.column(), slo.place(TermsForm.DRIFT_PSI), columns));
        });
    }

    private Set<String> columnNames() {
        return collectors().stream()
                .flatMap(collector -> collector.value().find(CollectorForm.COLUMNS).orElse(List.of()).stream())
                .flatMap(column -> column.value().find(ColumnForm.NAME).stream())
                .collect(Collectors.toSet());
    }

    private void isDeclared(String column, Place place, Set<String> columns) {
        if (!columns.contains(column)) {
            faults.add(place, "a declared column", "'" + column + "'");
        }
    }

    private void proofsAreDistinct() {
        var seen = new HashSet<AuditEvidence.Kind>();
        for (var entry : contract.find(ContractForm.AUDIT_EVIDENCE).orElse(List.of())) {
            TermsForm.PROOFS.forEach((kind, key) -> {
                if (entry.value().mentions(key) && !seen.add(kind)) {
                    faults.add(entry.value().place(key), "each proof once", "'" + key.name() + "' again");
                }
            });
        }
    }
}
