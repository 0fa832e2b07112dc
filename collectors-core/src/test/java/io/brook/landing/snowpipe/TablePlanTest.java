package io.brook.landing.snowpipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TableName;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TablePlanTest {
    private static final TableName TABLE = new TableName("COMMERCE", "BRONZE", "ORDERS");

    @Test
    void anAbsentTableIsCreatedWithTheContractsColumnsAndTheProvenance() {
        var plan = TablePlan.of(
                TABLE,
                collector(column("order_id", new ColumnType.Text()), column("price", new ColumnType.Decimal(18, 4))),
                Map.of());

        assertThat(sql(plan))
                .containsExactly("CREATE TABLE IF NOT EXISTS \"COMMERCE\".\"BRONZE\".\"ORDERS\" (\"ORDER_ID\" VARCHAR,"
                        + " \"PRICE\" NUMBER(18,4), \"_SRC_TOPIC\" VARCHAR, \"_SRC_PARTITION\" NUMBER(38,0),"
                        + " \"_SRC_OFFSET\" NUMBER(38,0), \"_SRC_TIMESTAMP\" TIMESTAMP_NTZ,"
                        + " \"_SCHEMA_ID\" NUMBER(38,0), \"_CONTRACT_VERSION\" VARCHAR, \"_LATE\" BOOLEAN,"
                        + " \"_LATENESS_MS\" NUMBER(38,0), \"_OP\" VARCHAR, \"_LANDING_OFFSET\" NUMBER(38,0),"
                        + " \"_INGESTED_AT\" TIMESTAMP_NTZ)");
    }

    @Test
    void aColumnThatTheTableLacksIsAddedAndNothingElse() {
        var found = columnsOf(collector(column("order_id", new ColumnType.Text())));
        found.put("SOMEBODY_ELSES", SqlType.TEXT);

        var plan = TablePlan.of(
                TABLE,
                collector(column("order_id", new ColumnType.Text()), column("note", new ColumnType.Variant())),
                found);

        assertThat(sql(plan))
                .containsExactly(
                        "ALTER TABLE \"COMMERCE\".\"BRONZE\".\"ORDERS\" ADD COLUMN IF NOT EXISTS \"NOTE\" VARIANT");
    }

    @Test
    void aTableThatFitsIsLeftAlone() {
        var collector = collector(column("order_id", new ColumnType.Text()));

        assertThat(sql(TablePlan.of(TABLE, collector, columnsOf(collector)))).isEmpty();
    }

    @Test
    void columnsOfOtherTypesAreAllNamedInTheRefusal() {
        var found = columnsOf(collector(column("a", new ColumnType.Text()), column("b", new ColumnType.Date())));

        var plan = TablePlan.of(
                TABLE, collector(column("a", new ColumnType.Int()), column("b", new ColumnType.Timestamp())), found);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        TablePlan.Refused.class,
                        refused -> assertThat(refused.mismatches())
                                .containsExactly(
                                        "column A of COMMERCE.BRONZE.ORDERS must be NUMBER(38,0), is VARCHAR",
                                        "column B of COMMERCE.BRONZE.ORDERS must be TIMESTAMP_NTZ, is DATE"));
    }

    @Test
    void aWiderNumberHoldsANarrowerOneButNotTheOtherWayRound() {
        var wide = new SqlType("NUMBER", 20, 4);

        assertThat(wide.holds(new SqlType("NUMBER", 18, 4))).isTrue();
        assertThat(wide.holds(new SqlType("NUMBER", 18, 2))).isTrue();
        assertThat(wide.holds(new SqlType("NUMBER", 18, 5))).isFalse();
        assertThat(wide.holds(new SqlType("NUMBER", 21, 4))).isFalse();
    }

    @Test
    void aNameCannotLeaveItsQuotes() {
        assertThat(new SqlName("A\" (X); DROP TABLE \"T")).hasToString("\"A\"\" (X); DROP TABLE \"\"T\"");
    }

    private static List<String> sql(TablePlan plan) {
        return plan instanceof TablePlan.Steps(var steps)
                ? steps.stream().map(TableStep::sql).toList()
                : List.of("refused");
    }

    private static Map<String, SqlType> columnsOf(CollectorSpec collector) {
        var found = new TreeMap<String, SqlType>();
        TablePlan.columns(collector).forEach(column -> found.put(column.name().name(), column.type()));
        return found;
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, false, Classification.INTERNAL, Optional.empty(), "");
    }

    static CollectorSpec collector(Column... columns) {
        return new CollectorSpec(
                "orders_events_v1",
                new TopicRef("orders.v1"),
                SchemaFormat.AVRO,
                "order_id",
                List.of("order_id"),
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                TombstonePolicy.REJECT,
                new TopicRef("orders.dlq"),
                new TopicRef("orders.landing"),
                "ORDERS",
                Arrays.asList(columns));
    }
}
