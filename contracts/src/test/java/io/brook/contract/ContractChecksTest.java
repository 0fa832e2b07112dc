package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[parcel_id, event_ts]|[parcel_id, event_tz]|collectors[0].dedupe_keys[1]|a declared column",
                "[parcel_id, event_ts]|[parcel_id, weight]|collectors[0].dedupe_keys[1]|a column with required: true",
                "[parcel_id, event_ts]|[parcel_id, parcel_id]|collectors[0].dedupe_keys[1]|each item once",
                "key: parcel_id|key: nothing|collectors[0].key|a declared column",
                "key: parcel_id|key: weight|collectors[0].key"
                        + "|one of dedupe_keys (the same events must meet in one partition)",
                "key: parcel_id|key: event_ts|collectors[0].key|a column of type string, int or long",
                "type: timestamp|type: string|collectors[0].event_time|a column of type timestamp",
                "type: timestamp, required: true|type: timestamp|collectors[0].event_time|a column with required: true",
                "name: event_ts|name: happened_at|collectors[0].event_time|a declared column",
                "name: weight|name: PARCEL_ID|collectors[0].columns[2].name|a name of its own (BRONZE upper-cases it)",
                "name: weight|name: _weight|collectors[0].columns[2].name"
                        + "|a column name (a letter, then letters, digits or '_')",
                "type: timestamp|type: variant|collectors[0].dedupe_keys[1]|a column that is no variant",
                "parcels.dlq|parcels.v2|collectors[0].dlq|a topic of its own",
                "parcels.dlq|parcels.landing|collectors[0].landing|a topic of its own",
                "parcels.dlq|brook.ledger|collectors[0].dlq|a topic that does not begin with 'brook.'",
                "parcels.v2|9parcels|collectors[0].table|a table",
                "domain_database: BROOK_COMMERCE|domain_database: A;B|domain_database"
                        + "|an SQL identifier (a letter or '_', then letters, digits or '_')"
            })
    void whatDoesNotAgreeIsAFault(String right, String wrong, String path, String expected) {
        assertThat(Samples.problems(Samples.SMALL.replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.expected()).isEqualTo(expected);
        });
    }

    @Test
    void aSourceMayBeAsLongAsItsLandingTopicAllows() {
        assertThat(Samples.problems(Samples.SMALL.replace("parcels.v2", "p".repeat(241))))
                .isEmpty();
        assertThat(Samples.problems(Samples.SMALL.replace("parcels.v2", "p".repeat(242))))
                .hasSize(1);
    }

    @Test
    void aSourceTooLongForALandingTopicAsksForOne() {
        var problems = Samples.problems(Samples.SMALL.replace("parcels.v2", "p".repeat(249)));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("collectors[0].landing"));
    }

    @Test
    void aColumnIsNoMoreSensitiveThanItsProduct() {
        var problems = Samples.problems(
                Samples.SMALL.replace("\"decimal(9,3)\"", "\"decimal(9,3)\", classification: restricted"));

        assertThat(problems)
                .containsExactly(new Problem(
                        "collectors[0].columns[2].classification",
                        16,
                        "at most the product's classification, confidential",
                        "restricted"));
    }

    @ParameterizedTest
    @CsvSource({"classification: public", "classification: internal"})
    void personalDataIsAtLeastConfidential(String classification) {
        var problems = Samples.problems(
                Samples.SMALL.replace("\"decimal(9,3)\"", "\"decimal(9,3)\", pii_type: weight, " + classification));

        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.expected()).isEqualTo("confidential or above for a column with a pii_type"));
    }

    @Test
    void personalDataInheritsTheProductsClassificationAndItsLimit() {
        var personal = Samples.SMALL.replace("\"decimal(9,3)\"", "\"decimal(9,3)\", pii_type: weight");

        assertThat(Samples.problems(personal)).isEmpty();
        assertThat(Samples.problems(personal.replace("classification: confidential", "classification: internal")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("collectors[0].columns[2].classification"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "completeness|null_rate(wait) <= 1%",
                "drift_psi|<=0.1 for wait",
            })
    void aPromiseNamesADeclaredColumn(String key, String bound) {
        var yaml = Samples.SMALL + "quality_slo: {" + key + ": \"" + bound + "\"}\n";

        assertThat(Samples.problems(yaml))
                .containsExactly(new Problem("quality_slo." + key, 17, "a declared column", "'wait'"));
        assertThat(Samples.problems(yaml.replace("wait", "weight"))).isEmpty();
    }

    @Test
    void eachProofIsNamedOnce() {
        var yaml = Samples.SMALL + "audit_evidence: [{lineage: required}, {lineage: optional}, {}]\n";

        assertThat(Samples.problems(yaml))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("audit_evidence[1].lineage", "audit_evidence[2]");
    }

    @Test
    void twoCollectorsShareNothingButADeadLetterTopic() {
        var second = Samples.SMALL.substring(Samples.SMALL.indexOf("  - name: parcel_events_v1"));

        assertThat(Samples.problems(Samples.SMALL + second))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "collectors[1].name", "collectors[1].source", "collectors[1].landing", "collectors[1].table");
    }

    @Test
    void twoCollectorsOfDifferentTopicsMayShareADeadLetterTopic() {
        var second = Samples.SMALL
                .substring(Samples.SMALL.indexOf("  - name: parcel_events_v1"))
                .replace("parcel_events_v1", "returns_v1")
                .replace("parcels.v2", "returns.v1");

        assertThat(Samples.contract(Samples.SMALL + second).collectors()).hasSize(2);
    }

    @Test
    void aDeadLetterTopicIsNoOtherCollectorsSource() {
        var second = Samples.SMALL
                .substring(Samples.SMALL.indexOf("  - name: parcel_events_v1"))
                .replace("parcel_events_v1", "returns_v1")
                .replace("parcels.v2", "returns.v1")
                .replace("parcels.dlq", "parcels.v2");

        assertThat(Samples.problems(Samples.SMALL + second))
                .containsExactly(new Problem(
                        "collectors[1].dlq", 22, "a topic of its own", "'parcels.v2', which is a source already"));
    }
}
