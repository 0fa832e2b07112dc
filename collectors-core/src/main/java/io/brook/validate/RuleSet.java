package io.brook.validate;

import io.brook.contract.CollectorSpec;
import io.brook.record.Reason;
import io.brook.record.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// A contract's columns and rules, compiled against its Avro schema. Immutable; shared by threads.
public final class RuleSet {
    private final ColumnPlan[] columns;
    private final ColumnPlan[] dedupeKeys;
    private final int key;
    private final int eventTime;
    private final Rule[] rules;

    /// @param columns in the contract's order
    /// @param dedupeKeys without the event time, which has a reason of its own
    /// @param key the index of the column that the Kafka key carries
    RuleSet(ColumnPlan[] columns, ColumnPlan[] dedupeKeys, int key, int eventTime, List<Rule> rules) {
        this.columns = columns;
        this.dedupeKeys = dedupeKeys;
        this.key = key;
        this.eventTime = eventTime;
        this.rules = rules.toArray(Rule[]::new);
    }

    /// Holds a collector's columns against the fields of its Avro schema; all faults at once.
    ///
    /// @param schema the contract's own schema, by which events are read
    public static Compilation compile(CollectorSpec spec, Schema schema, List<Rule> rules) {
        return new RuleSetCompiler(spec, schema, rules).compile();
    }

    /// Whether the event fits the contract, and its row.
    ///
    /// @param event a record of the schema that this was compiled against
    public Checked check(GenericRecord event, byte @Nullable [] kafkaKey) {
        var fault = identityFault(event, kafkaKey);
        if (fault != null) {
            return fault;
        }
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            var value = columns[i].value(event);
            if (value == Extractor.UNFIT) {
                return columns[i].unfit(Reason.INVALID_VALUE);
            }
            values[i] = value;
        }
        var violation = violation(event);
        return violation == null ? fit(values) : violation;
    }

    /// The row that stands for a tombstone: the key column, filled from the Kafka key, and nothing else.
    ///
    /// @param recordTimestamp taken for the event's time, in epoch milliseconds
    public Checked tombstone(byte @Nullable [] kafkaKey, long recordTimestamp) {
        if (kafkaKey == null || kafkaKey.length == 0) {
            return columns[key].unfit(Reason.MISSING_KEY);
        }
        return columns[key]
                .fromKey(kafkaKey)
                .<Checked>map(value -> {
                    @Nullable Object[] values = new @Nullable Object[columns.length];
                    values[key] = value;
                    return new Checked.Fit(new Row(values), recordTimestamp);
                })
                .orElseGet(() -> columns[key].unfit(Reason.KEY_MISMATCH));
    }

    private Checked.@Nullable Unfit identityFault(GenericRecord event, byte @Nullable [] kafkaKey) {
        if (kafkaKey == null || kafkaKey.length == 0 || columns[key].isBlank(event)) {
            return columns[key].unfit(Reason.MISSING_KEY);
        }
        for (ColumnPlan column : dedupeKeys) {
            if (column.isBlank(event)) {
                return column.unfit(Reason.MISSING_KEY);
            }
        }
        if (columns[eventTime].raw(event) == null) {
            return columns[eventTime].unfit(Reason.MISSING_EVENT_TS);
        }
        return columns[key].isCarriedBy(kafkaKey, event) ? null : columns[key].unfit(Reason.KEY_MISMATCH);
    }

    private Checked fit(@Nullable Object[] values) {
        return values[eventTime] instanceof Instant time
                ? new Checked.Fit(new Row(values), time.toEpochMilli())
                : columns[eventTime].unfit(Reason.MISSING_EVENT_TS);
    }

    private Checked.@Nullable Unfit violation(GenericRecord event) {
        for (Rule rule : rules) {
            var fault = faultOf(rule, event);
            if (fault.isPresent()) {
                return new Checked.Unfit(Fault.violation(knownColumn(fault.get().column())));
            }
        }
        return null;
    }

    /// A rule that cannot judge an event must not stop the partition for good: the event is kept out and can be
    /// redriven once the rule is mended.
    private static Optional<Fault> faultOf(Rule rule, GenericRecord event) {
        try {
            return rule.check(event);
        } catch (RuntimeException | StackOverflowError | AssertionError _) {
            return Optional.of(Fault.violation(""));
        }
    }

    /// A rule's text goes no further than a column's name, so that no value can slip out with it.
    private String knownColumn(String claimed) {
        for (ColumnPlan column : columns) {
            if (column.name().equals(claimed)) {
                return claimed;
            }
        }
        return "";
    }
}
