package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RealContractsTest {
    private static final Pattern FIELD = Pattern.compile("\\{\"name\": \"(\\w+)\", \"type\": (.*?), \"doc\"");

    @Test
    void ordersCarriesEverythingItsYamlSays() {
        var orders = Samples.contract(Samples.orders());

        assertThat(orders.name()).isEqualTo("orders_core");
        assertThat(orders.version()).isEqualTo("1.0.0");
        assertThat(orders.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(orders.domainDatabase()).isEqualTo("BROOK_COMMERCE");
        assertThat(orders.schemas()).isEqualTo(Schemas.USUAL);
        assertThat(orders.classification()).isEqualTo(Classification.PHI_PSEUDONYMOUS);
        assertThat(orders.terms()).isEqualTo(ordersTerms());
    }

    private static Terms ordersTerms() {
        return new Terms(
                List.of("data-commerce@brookhealth.com"),
                Optional.of("treatment_operations"),
                new Retention(Map.of(
                        Tier.BRONZE, new RetentionPeriod(30, RetentionPeriod.Unit.DAYS),
                        Tier.SILVER, new RetentionPeriod(400, RetentionPeriod.Unit.DAYS),
                        Tier.PLATINUM, new RetentionPeriod(5, RetentionPeriod.Unit.YEARS))),
                new SecurityControls(
                        Optional.of("MASK_EMAIL"),
                        Optional.of("ORDER_REGION"),
                        Optional.of("INTERNAL_ONLY_V1"),
                        List.of("ANALYST_PHI", "DATA_SCI_COMMERCE")),
                new AuditEvidence(Set.of(AuditEvidence.Kind.values())),
                new Interfaces(
                        List.of(new TableName("BROOK_COMMERCE", "PLATINUM", "ORDERS")),
                        List.of("BROOK_COMMERCE_SHARE")),
                new QualitySlo(
                        Optional.of(new Freshness(Duration.ofMinutes(10))),
                        Optional.of(new Completeness("total_usd", new BigDecimal("0.1"))),
                        Optional.of(new DriftBound(new BigDecimal("0.1"), "total_usd"))),
                new Cost(
                        Optional.of(new BigDecimal("1200")),
                        Map.of("cost_center", "CC-123", "env", "prod", "domain", "commerce")),
                new Lineage(
                        List.of(new LineageRef("kafka", "orders.v1"), new LineageRef("s3", "//brook-logs/orders/*")),
                        List.of(
                                new LineageRef("stream", "BRONZE.ORDERS_RAW"),
                                new LineageRef("dbt", "STG_ORDERS"),
                                new LineageRef("dbt", "DIM_ORDERS"))),
                new Deprecation(Optional.of("orders_core_v2"), Optional.of(LocalDate.of(2026, 3, 31))));
    }

    @Test
    void ordersHasOneLaneFromItsTopicToItsTable() {
        var lane = Samples.contract(Samples.orders()).collectors().getFirst();

        assertThat(lane.source()).isEqualTo(new TopicRef("orders.v1"));
        assertThat(lane.key()).isEqualTo("order_id");
        assertThat(lane.dedupeKeys()).containsExactly("order_id", "event_ts");
        assertThat(lane.lateness().horizon()).isEqualTo(Duration.ofHours(26));
        assertThat(lane.futureSkew()).isEqualTo(Duration.ofMinutes(5));
        assertThat(lane.landing()).isEqualTo(new TopicRef("orders.landing"));
        assertThat(lane.table()).isEqualTo("ORDERS_RAW");
        assertThat(lane.column("unit_price").type()).isEqualTo(new ColumnType.Decimal(12, 3));
    }

    @ParameterizedTest
    @CsvSource({"orders-collector, orders_core", "auth-collector, auth_core"})
    void aRealContractNeedsNoAdvice(String module, String product) {
        var result = ContractReader.read(Samples.text(yamlOf(module, product)));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Usable.class,
                        usable -> assertThat(usable.advice()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"orders-collector, orders_core", "auth-collector, auth_core"})
    void theAvroSchemaHasTheContractsColumnsAndNoOther(String module, String product) {
        var columns = Samples.contract(Samples.text(yamlOf(module, product)))
                .collectors()
                .getFirst()
                .columns();

        var fields = FIELD.matcher(Samples.text(module + "/src/main/avro/" + product + ".avsc"))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));

        assertThat(fields)
                .containsExactlyInAnyOrderEntriesOf(
                        columns.stream().collect(Collectors.toMap(Column::name, RealContractsTest::avroType)));
    }

    private static String yamlOf(String module, String product) {
        return module + "/src/main/resources/contracts/" + product + ".yaml";
    }

    private static String avroType(Column column) {
        var type =
                switch (column.type()) {
                    case ColumnType.Decimal(var precision, var scale) ->
                        "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": " + precision
                                + ", \"scale\": " + scale + "}";
                    case ColumnType.Timestamp _ -> "{\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}";
                    case ColumnType.Binary _ -> "\"bytes\"";
                    case ColumnType other -> "\"" + other.label() + "\"";
                };
        return column.required() ? type : "[\"null\", " + type + "]";
    }
}
