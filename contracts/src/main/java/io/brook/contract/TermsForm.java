package io.brook.contract;

import io.brook.contract.form.Amount;
import io.brook.contract.form.Choice;
import io.brook.contract.form.Day;
import io.brook.contract.form.Fields;
import io.brook.contract.form.Key;
import io.brook.contract.form.Labels;
import io.brook.contract.form.ListOf;
import io.brook.contract.form.Located;
import io.brook.contract.form.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The keys of the sections that say what is offered, measured, paid and retired.
final class TermsForm {
    static final Key<List<Located<TableName>>> TABLES =
            Key.optional("tables", new ListOf<>(Texts.TABLE, 0), "none", "The tables that consumers may build on.");
    static final Key<List<Located<String>>> SHARES = Key.optional(
            "shares", new ListOf<>(Texts.IDENTIFIER, 0), "none", "The secure shares that carry the product.");
    static final Section INTERFACES = Section.of(TABLES, SHARES);

    static final Key<Freshness> FRESHNESS_P95 = Key.optional(
            "freshness_p95",
            Texts.FRESHNESS,
            "no promise",
            "How old an event may be when its row can be queried, for 95 of 100 rows.");
    static final Key<Completeness> COMPLETENESS = Key.optional(
            "completeness", Texts.COMPLETENESS, "no promise", "How many of a column's values may be null.");
    static final Key<DriftBound> DRIFT_PSI = Key.optional(
            "drift_psi",
            Texts.DRIFT,
            "no promise",
            "How far a column's distribution may move, as population stability index.");
    static final Section QUALITY_SLO = Section.of(FRESHNESS_P95, COMPLETENESS, DRIFT_PSI);

    static final Key<BigDecimal> MONTHLY_CAP_USD = Key.optional(
            "monthly_cap_usd", new Amount(), "no cap", "What the product may cost a month, in US dollars.");
    static final Key<Map<String, String>> TAGS = Key.optional(
            "tags", new Labels(Texts.IDENTIFIER, Texts.LABEL), "none", "The tags its costs are booked under.");
    static final Section COST = Section.of(MONTHLY_CAP_USD, TAGS);

    static final Key<List<Located<LineageRef>>> SOURCES =
            Key.optional("sources", new ListOf<>(Texts.LINEAGE, 0), "none", "Where the product comes from.");
    static final Key<List<Located<LineageRef>>> TRANSFORMS =
            Key.optional("transforms", new ListOf<>(Texts.LINEAGE, 0), "none", "What it passes through.");
    static final Section LINEAGE = Section.of(SOURCES, TRANSFORMS);

    static final Key<String> REPLACES = Key.optional(
            "replaces", Texts.SHORT_IDENTIFIER, "nothing", "The contract that this one takes the place of.");
    static final Key<LocalDate> SUNSET =
            Key.optional("sunset", new Day(), "never", "The last day on which what is being retired is served.");
    static final Section DEPRECATION = Section.of(REPLACES, SUNSET);

    static final Key<Boolean> ACCESS_HISTORY = evidence("access_history", "enabled", "disabled", "Who read what.");
    static final Key<Boolean> DBT_TESTS =
            evidence("dbt_tests", "required", "optional", "The transforms' tests, passed.");
    static final Key<Boolean> LINEAGE_PROOF =
            evidence("lineage", "required", "optional", "Where each table comes from.");
    static final Section EVIDENCE = Section.oneOf(ACCESS_HISTORY, DBT_TESTS, LINEAGE_PROOF);

    static final Map<AuditEvidence.Kind, Key<Boolean>> PROOFS = Map.of(
            AuditEvidence.Kind.ACCESS_HISTORY, ACCESS_HISTORY,
            AuditEvidence.Kind.DBT_TESTS, DBT_TESTS,
            AuditEvidence.Kind.LINEAGE, LINEAGE_PROOF);

    private TermsForm() {}

    private static Key<Boolean> evidence(String name, String demanded, String waived, String meaning) {
        var form = new Choice<>(List.of(Map.entry(demanded, true), Map.entry(waived, false)));
        return Key.optional(name, form, "not demanded", meaning);
    }

    static Interfaces interfaces(Fields section) {
        return new Interfaces(values(section, TABLES), values(section, SHARES));
    }

    static QualitySlo slo(Fields section) {
        return new QualitySlo(section.find(FRESHNESS_P95), section.find(COMPLETENESS), section.find(DRIFT_PSI));
    }

    static Cost cost(Fields section) {
        return new Cost(section.find(MONTHLY_CAP_USD), section.find(TAGS).orElse(Map.of()));
    }

    static Lineage lineage(Fields section) {
        return new Lineage(values(section, SOURCES), values(section, TRANSFORMS));
    }

    static Deprecation deprecation(Fields section) {
        return new Deprecation(section.find(REPLACES), section.find(SUNSET));
    }

    static AuditEvidence evidence(List<Located<Fields>> entries) {
        var demanded = new ArrayList<AuditEvidence.Kind>();
        for (var entry : entries) {
            PROOFS.forEach((kind, key) -> {
                if (entry.value().find(key).equals(Optional.of(true))) {
                    demanded.add(kind);
                }
            });
        }
        return new AuditEvidence(Set.copyOf(demanded));
    }

    /// The items of a list that may be left out.
    static <T> List<T> values(Fields section, Key<List<Located<T>>> key) {
        return section.find(key).orElse(List.of()).stream().map(Located::value).toList();
    }
}
