package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {
    static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractSchema.json());
    }

    @Test
    void theCheckedInCopyIsTheGeneratedSchema() {
        assertThat(Samples.text("docs/contract.schema.json")).isEqualTo(ContractSchema.json());
    }

    static Stream<String> contracts() {
        return Stream.of(Samples.orders(), Samples.auth(), Samples.SMALL);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aUsableContractIsValid(String yaml) {
        assertThat(schema().validate(yaml, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: parcels|name: 12",
                "version: 1.0.0|version: 1.0",
                "version: 1.0.0|versoin: 1.0.0",
                "owners: [data-commerce@brookhealth.com]|owners: []",
                "classification: confidential|classification: secret",
                "allow 24h; watermark 2h|allow 24h",
                "kafka://parcels.v2|parcels.v2",
                "required: true}|required: maybe}",
                "decimal(9,3)|number",
                "name: weight|name: _weight",
                "[parcel_id, event_ts]|[parcel_id, parcel_id]"
            })
    void aBrokenContractIsNeitherUsableNorValid(String right, String wrong) {
        var yaml = Samples.SMALL.replace(right, wrong);

        assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
        assertThat(Samples.problems(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "audit_evidence: [{lineage: required; dbt_tests: required}]",
        "retention_policy: {bronze: 30}",
        "cost: {monthly_cap_usd: 0}",
        "cost: {tags: {a-b: c}}",
        "interfaces: {tables: [ORDERS]}",
        "deprecation: {sunset: tomorrow}",
        "schemas: {gold: GOLD}"
    })
    void aBrokenSectionIsNeitherUsableNorValid(String section) {
        var yaml = Samples.SMALL + section.replace(';', ',') + "\n";

        assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
        assertThat(Samples.problems(yaml)).isNotEmpty();
    }
}
