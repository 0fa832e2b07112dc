package io.brook.contract;

import io.brook.contract.form.Choice;
import io.brook.contract.form.Fields;
import io.brook.contract.form.Key;
import io.brook.contract.form.ListOf;
import io.brook.contract.form.Located;
import io.brook.contract.form.Section;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The keys of one collector, and what holds without them.
final class CollectorForm {
    static final Key<String> NAME = Key.required(
            "name",
            Texts.SHORT_IDENTIFIER,
            "The collector's name; application ids and state carry it, so it never changes.");
    static final Key<TopicRef> SOURCE = Key.required("source", Texts.TOPIC, "The topic that is read.");
    static final Key<SchemaFormat> SCHEMA_FORMAT = Key.optional(
            "schema_format",
            Choice.of(Arrays.asList(SchemaFormat.values()), SchemaFormat::label),
            "avro",
            "How the source's values are encoded.");
    static final Key<String> KEY = Key.required(
            "key",
            Texts.COLUMN,
            "The column that the Kafka key carries as UTF-8 text: a string, int or long, and one of dedupe_keys.");
    static final Key<List<Located<String>>> DEDUPE_KEYS = Key.required(
            "dedupe_keys",
            new ListOf<>(Texts.COLUMN, 1),
            "The columns that make two events the same one; each is a required column.");
    static final Key<String> EVENT_TIME = Key.optional(
            "event_time",
            Texts.COLUMN,
            "event_ts",
            "The column that holds the event's own time: a required timestamp.");
    static final Key<Lateness> LATENESS = Key.required(
            "lateness",
            Texts.LATENESS,
            "How far behind a partition's clock an event may be: on time within the watermark, late and still landed"
                    + " within the allowance beyond it, dead-lettered after both.");
    static final Key<Duration> FUTURE_SKEW = Key.optional(
            "future_skew",
            Texts.DURATION,
            "5m",
            "How far an event's time may be ahead of its record's Kafka timestamp; beyond it is dead-lettered.");
    static final Key<TombstonePolicy> TOMBSTONES = Key.optional(
            "tombstones",
            Choice.of(Arrays.asList(TombstonePolicy.values()), TombstonePolicy::label),
            "reject",
            "What a record with a key and no value means: reject dead-letters it, delete lands a row that marks the"
                    + " key as deleted.");
    static final Key<TopicRef> DLQ = Key.required("dlq", Texts.TOPIC, "The topic for sealed dead letters.");
    static final Key<TopicRef> LANDING = Key.optional(
            "landing",
            Texts.TOPIC,
            "the source without a trailing version, and '.landing'",
            "The topic for rows on their way into BRONZE.");
    static final Key<String> TABLE = Key.optional(
            "table",
            Texts.IDENTIFIER,
            "the source without a trailing version, upper-cased, other characters as '_', and '_RAW'",
            "The BRONZE table, unqualified.");
    static final Key<List<Located<Fields>>> COLUMNS =
            Key.required("columns", new ListOf<>(ColumnForm.FORM, 1), "What an event carries and BRONZE stores.");

    static final Section FORM = Section.of(
            NAME,
            SOURCE,
            SCHEMA_FORMAT,
            KEY,
            DEDUPE_KEYS,
            EVENT_TIME,
            LATENESS,
            FUTURE_SKEW,
            TOMBSTONES,
            DLQ,
            LANDING,
            TABLE,
            COLUMNS);

    private static final String USUAL_EVENT_TIME = "event_ts";
    private static final Duration USUAL_SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_TOPIC = 249;

    private CollectorForm() {}

    /// The column that holds the event's time; empty when the key is faulty.
    static Optional<String> eventTime(Fields collector) {
        return collector.mentions(EVENT_TIME) ? collector.find(EVENT_TIME) : Optional.of(USUAL_EVENT_TIME);
    }

    /// The landing topic; empty when it is faulty or the source gives none.
    static Optional<TopicRef> landing(Fields collector) {
        return collector.mentions(LANDING)
                ? collector.find(LANDING)
                : collector
                        .find(SOURCE)
                        .map(source -> source.base() + ".landing")
                        .filter(topic -> topic.length() <= LONGEST_TOPIC)
                        .map(TopicRef::new);
    }

    /// The BRONZE table; empty when it is faulty or the source gives none.
    static Optional<String> table(Fields collector) {
        return collector.mentions(TABLE)
                ? collector.find(TABLE)
                : collector
                        .find(SOURCE)
                        .map(source -> source.base().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_") + "_RAW")
                        .filter(table -> table.matches(Names.IDENTIFIER));
    }

    static CollectorSpec build(Fields collector, Classification product) {
        return new CollectorSpec(
                collector.get(NAME),
                collector.get(SOURCE),
                collector.find(SCHEMA_FORMAT).orElse(SchemaFormat.AVRO),
                collector.get(KEY),
                collector.get(DEDUPE_KEYS).stream().map(Located::value).toList(),
                eventTime(collector).orElseThrow(),
                collector.get(LATENESS),
                collector.find(FUTURE_SKEW).orElse(USUAL_SKEW),
                collector.find(TOMBSTONES).orElse(TombstonePolicy.REJECT),
                collector.get(DLQ),
                landing(collector).orElseThrow(),
                table(collector).orElseThrow(),
                collector.get(COLUMNS).stream()
                        .map(column -> ColumnForm.build(column.value(), product))
                        .toList());
    }
}
