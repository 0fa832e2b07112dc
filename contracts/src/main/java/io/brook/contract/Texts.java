package io.brook.contract;

import io.brook.contract.form.Choice;
import io.brook.contract.form.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// The small grammars of a contract, as forms.
final class Texts {
    static final Text<String> IDENTIFIER =
            Text.matching("an SQL identifier (a letter or '_', then letters, digits or '_')", Names.IDENTIFIER);
    static final Text<String> SHORT_IDENTIFIER = Text.matching(
            "a name of at most 100 letters, digits or '_', the first no digit", Names.SHORT_IDENTIFIER, "orders_core");
    static final Text<String> COLUMN =
            Text.matching("a column name (a letter, then letters, digits or '_')", Names.COLUMN, "event_ts");
    static final Text<String> WORD =
            Text.matching("a lower-case word (letters, digits or '_')", "[a-z][a-z0-9_]{0,99}");
    static final Text<String> MAIL =
            Text.matching("a mail address", "[^\\s@]{1,64}@[A-Za-z0-9.-]{1,190}", "data-commerce@brookhealth.com");
    static final Text<String> LABEL =
            Text.matching("a text of 1 to 256 characters on one line", "\\S(?:.{0,254}\\S)?", "CC-123");
    static final Text<String> PROSE = Text.matching("a text of at most 1000 characters", "[\\s\\S]{0,1000}");

    static final Text<SemanticVersion> VERSION = new Text<>(
            "a version 'major.minor.patch' such as '1.4.0'",
            SemanticVersion.PATTERN,
            List.of("1.4.0"),
            SemanticVersion::parse);
    static final Text<TopicRef> TOPIC = new Text<>(
            "a topic such as 'kafka://orders.v1'", TopicRef.PATTERN, List.of("kafka://orders.v1"), TopicRef::parse);
    static final Text<Lateness> LATENESS = new Text<>(
            "a text like 'allow 24h; watermark 2h'",
            Lateness.PATTERN,
            List.of("allow 24h; watermark 2h"),
            Lateness::parse);
    static final Text<Duration> DURATION = new Text<>(
            "a duration such as '5m' (ms, s, m, h or d; at most 3650d)",
            DurationText.PATTERN,
            List.of("5m"),
            DurationText::parse);
    static final Text<ColumnType> COLUMN_TYPE = new Text<>(
            "string, boolean, int, long, double, decimal(p,s) with p of at most 38, timestamp, date, time, binary or"
                    + " variant",
            ColumnType.PATTERN,
            List.of("string", "decimal(12,2)", "timestamp"),
            ColumnType::parse);
    static final Text<RetentionPeriod> RETENTION = new Text<>(
            "a period such as '30d', '6w', '18mo' or '5y'",
            RetentionPeriod.PATTERN,
            List.of("30d", "5y"),
            RetentionPeriod::parse);
    static final Text<TableName> TABLE = new Text<>(
            "a table 'DATABASE.SCHEMA.TABLE'",
            TableName.PATTERN,
            List.of("BROOK_COMMERCE.PLATINUM.ORDERS"),
            TableName::parse);
    static final Text<Freshness> FRESHNESS =
            new Text<>("a bound such as '<=10m'", Freshness.PATTERN, List.of("<=10m"), Freshness::parse);
    static final Text<Completeness> COMPLETENESS = new Text<>(
            "a bound such as 'null_rate(total_usd) <= 0.1%'",
            Completeness.PATTERN, List.of("null_rate(total_usd) <= 0.1%"), Completeness::parse);
    static final Text<DriftBound> DRIFT = new Text<>(
            "a bound such as '<=0.1 for total_usd'",
            DriftBound.PATTERN,
            List.of("<=0.1 for total_usd"),
            DriftBound::parse);
    static final Text<LineageRef> LINEAGE = new Text<>(
            "a reference 'kind:target' such as 'kafka:orders.v1'",
            LineageRef.PATTERN,
            List.of("kafka:orders.v1"),
            LineageRef::parse);

    static final Choice<Classification> CLASSIFICATION =
            Choice.of(Arrays.asList(Classification.values()), Classification::label);

    private Texts() {}
}
