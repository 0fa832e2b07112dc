package io.brook.validate;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/// Holds one collector's columns against its Avro schema.
final class RuleSetCompiler {
    private final CollectorSpec spec;
    private final Schema schema;
    private final List<Rule> rules;
    private final List<Mismatch> mismatches = new ArrayList<>();

    RuleSetCompiler(CollectorSpec spec, Schema schema, List<Rule> rules) {
        this.spec = spec;
        this.schema = schema;
        this.rules = rules;
    }

    Compilation compile() {
        if (schema.getType() != Schema.Type.RECORD) {
            return new Compilation.Unusable(
                    List.of(new Mismatch("", "schema must be an Avro record, was " + Fields.describe(schema))));
        }
        List<ColumnPlan> plans = spec.columns().stream()
                .map(this::plan)
                .flatMap(Optional::stream)
                .toList();
        checkKey();
        checkEventTime();
        spec.dedupeKeys().forEach(this::checkDedupeKey);
        return mismatches.isEmpty() ? new Compilation.Usable(ruleSet(plans)) : new Compilation.Unusable(mismatches);
    }

    private RuleSet ruleSet(List<ColumnPlan> plans) {
        ColumnPlan[] dedupeKeys = spec.dedupeKeys().stream()
                .filter(name -> !name.equals(spec.eventTime()))
                .map(name -> plans.get(indexOf(name)))
                .toArray(ColumnPlan[]::new);
        return new RuleSet(
                plans.toArray(ColumnPlan[]::new), dedupeKeys, indexOf(spec.key()), indexOf(spec.eventTime()), rules);
    }

    private int indexOf(String column) {
        return spec.columns().indexOf(spec.column(column));
    }

    private Optional<ColumnPlan> plan(Column column) {
        var field = schema.getField(column.name());
        if (field == null) {
            mismatches.add(new Mismatch(
                    column.name(),
                    "column must be a field of " + schema.getFullName() + ", which has none of this name"));
            return Optional.empty();
        }
        var extractor = Extractors.of(column.type(), Fields.present(field.schema()));
        if (extractor.isEmpty()) {
            mismatches.add(new Mismatch(
                    column.name(),
                    "column must be " + Extractors.expected(column.type()) + ", was "
                            + Fields.describe(Fields.present(field.schema()))));
        }
        return extractor.map(found -> new ColumnPlan(column, field.pos(), found));
    }

    private Optional<ColumnType> typeOf(String setting, String name) {
        var column = spec.columns().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (column.isEmpty()) {
            mismatches.add(new Mismatch(setting, "must name a column of the collector, was '" + name + "'"));
        }
        return column.map(Column::type);
    }

    private void checkKey() {
        typeOf("key", spec.key()).ifPresent(type -> {
            if (!(type instanceof ColumnType.Text
                    || type instanceof ColumnType.Int
                    || type instanceof ColumnType.Int64)) {
                mismatches.add(new Mismatch("key", "must be a string, int or long column, was '" + spec.key() + "'"));
            }
        });
    }

    private void checkEventTime() {
        typeOf("event_time", spec.eventTime()).ifPresent(type -> {
            if (!(type instanceof ColumnType.Timestamp)) {
                mismatches.add(
                        new Mismatch("event_time", "must be a timestamp column, was '" + spec.eventTime() + "'"));
            }
        });
    }

    private void checkDedupeKey(String name) {
        typeOf("dedupe_keys", name).ifPresent(type -> {
            if (type instanceof ColumnType.Variant || type instanceof ColumnType.Float64) {
                mismatches.add(
                        new Mismatch("dedupe_keys", "must not hold a variant or double column, was '" + name + "'"));
            }
        });
    }
}
