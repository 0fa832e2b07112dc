package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractReaderTest {
    @Test
    void whatIsLeftOutHasItsDefault() {
        var contract = Samples.contract(Samples.SMALL);

        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(contract.schemas()).isEqualTo(Schemas.USUAL);
        assertThat(contract.terms().retention()).isEqualTo(Retention.UNLIMITED);
        var lane = contract.collectors().getFirst();
        assertThat(lane.schemaFormat()).isEqualTo(SchemaFormat.AVRO);
        assertThat(lane.eventTime()).isEqualTo("event_ts");
        assertThat(lane.futureSkew()).isEqualTo(Duration.ofMinutes(5));
        assertThat(lane.tombstones()).isEqualTo(TombstonePolicy.REJECT);
        assertThat(lane.landing()).isEqualTo(new TopicRef("parcels.landing"));
        assertThat(lane.table()).isEqualTo("PARCELS_RAW");
        var weight = lane.column("weight");
        assertThat(weight.required()).isFalse();
        assertThat(weight.classification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(weight.piiType()).isEmpty();
        assertThat(weight.description()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "orders.v1, orders.landing, ORDERS_RAW",
        "Web-Orders.eu.v3, Web-Orders.eu.landing, WEB_ORDERS_EU_RAW",
        "orders, orders.landing, ORDERS_RAW"
    })
    void landingAndTableFollowTheSource(String source, String landing, String table) {
        var lane = Samples.contract(Samples.SMALL.replace("parcels.v2", source))
                .collectors()
                .getFirst();

        assertThat(lane.landing().topic()).isEqualTo(landing);
        assertThat(lane.table()).isEqualTo(table);
    }

    @Test
    void textAndStreamGiveTheSameContract() throws IOException {
        var yaml = Samples.orders();

        var fromStream = ContractReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(fromStream).isEqualTo(ContractReader.read(yaml));
    }

    @Test
    void aProblemSaysWhereWhatWasExpectedAndWhatCame() {
        var yaml = Samples.SMALL.replace("allow 24h; watermark 2h", "allow 24");

        assertThat(Samples.problems(yaml))
                .containsExactly(new Problem(
                        "collectors[0].lateness", 11, "a text like 'allow 24h; watermark 2h'", "'allow 24'"));
        assertThat(Samples.problems(yaml).getFirst().message())
                .isEqualTo("line 11, collectors[0].lateness: expected a text like 'allow 24h; watermark 2h',"
                        + " found 'allow 24'");
    }

    @Test
    void everyFaultIsReportedAtOnceInTheOrderOfLines() {
        var yaml = Samples.SMALL
                .replace("version: 1.0.0", "version: 1.0")
                .replace("classification: confidential", "classification: secret")
                .replace("key: parcel_id", "key: parcel")
                .replace("lateness:", "latenes:")
                .replace("name: weight, type: \"decimal(9,3)\"", "name: weight, type: number");

        assertThat(Samples.problems(yaml))
                .extracting(Problem::path)
                .containsExactly(
                        "version",
                        "classification",
                        "collectors[0].lateness",
                        "collectors[0].key",
                        "collectors[0].key",
                        "collectors[0].latenes",
                        "collectors[0].columns[2].type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owners|ownrs|owners",
                "domain_database|domaindatabase|domain_database",
                "columns:|column:|columns",
                "dedupe_keys|dedup_keys|dedupe_keys"
            })
    void anUnknownKeyIsAFaultThatSuggestsTheKnownOne(String known, String written, String suggestion) {
        var problems = Samples.problems(Samples.SMALL.replace(known, written));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.expected()).isEqualTo("a known key (did you mean '" + suggestion + "'?)");
            assertThat(problem.found()).isEqualTo("an unknown key");
        });
    }

    @Test
    void aKeyThatResemblesNoneIsToldTheKnownOnes() {
        var problems = Samples.problems(Samples.SMALL + "zzz: 1\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("zzz");
            assertThat(problem.line()).isEqualTo(17);
            assertThat(problem.expected()).contains("name, version").doesNotContain("did you mean");
        });
    }

    @ParameterizedTest
    @CsvSource({"name", "version", "domain_database", "owners", "classification", "collectors"})
    void aMissingKeyOfAContractIsAFault(String key) {
        var problems = Samples.problems(Samples.SMALL.replaceFirst("(?m)^" + key + ":", "x_" + key + ":"));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(key);
            assertThat(problem.found()).isEqualTo("no such key");
        });
    }

    @ParameterizedTest
    @CsvSource({"source", "key", "dedupe_keys", "lateness", "dlq", "columns"})
    void aMissingKeyOfACollectorIsAFault(String key) {
        var problems = Samples.problems(Samples.SMALL.replaceFirst("(?m)^    " + key + ":", "    x_" + key + ":"));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("collectors[0]." + key);
            assertThat(problem.found()).isEqualTo("no such key");
        });
    }

    @Test
    void aRepeatedKeyIsAFaultThatNamesTheFirstLine() {
        var problems = Samples.problems(Samples.SMALL + "version: 2.0.0\n");

        assertThat(problems)
                .containsExactly(new Problem("version", 17, "the key once", "the key again, first on line 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name: parcels|name: 12|the number 12 (quote it to make it text)",
                "name: parcels|name: yes|the boolean yes (quote it to make it text)",
                "name: parcels|name:|nothing",
                "name: parcels|name: [parcels]|a list",
                "name: parcels|name: {a: b}|a mapping",
                "version: 1.0.0|version: 1.0|the number 1.0 (quote it to make it text)",
                "owners: [data-commerce@brookhealth.com]|owners: data-commerce@brookhealth.com"
                        + "|\"'data-commerce@brookhealth.com'\"",
                "owners: [data-commerce@brookhealth.com]|owners: []|an empty list",
                "classification: confidential|classification: 2025-01-01|the date 2025-01-01"
            })
    void aValueOfTheWrongTypeIsNamedForWhatItIs(String right, String wrong, String found) {
        var yaml = Samples.SMALL.replace(right, wrong);

        assertThat(Samples.problems(yaml)).extracting(Problem::found).contains(found);
    }

    @Test
    void sectionsTakeTheirOwnValuesOverTheUsualOnes() {
        var contract = Samples.contract(Samples.SMALL + """
                schemas: {bronze: LANDED, ops: WATCH}
                retention_policy: {ops: 18mo}
                audit_evidence: [{access_history: disabled}, {dbt_tests: required}, {lineage: optional}]
                """);

        assertThat(contract.schemas()).isEqualTo(new Schemas("LANDED", "SILVER", "PLATINUM", "WATCH"));
        assertThat(contract.terms().retention().of(Tier.OPS)).contains(RetentionPeriod.parse("18mo"));
        assertThat(contract.terms().retention().of(Tier.BRONZE)).isEmpty();
        assertThat(contract.terms().evidence().demanded()).containsExactly(AuditEvidence.Kind.DBT_TESTS);
    }

    @Test
    void aFloodOfFaultsIsCutShortAndCounted() {
        var yaml = new StringBuilder(Samples.SMALL);
        for (var i = 0; i < 5000; i++) {
            yaml.append("k").append(i).append(": 1\n");
        }

        var problems = Samples.problems(yaml.toString());

        assertThat(problems).hasSize(101);
        assertThat(problems.getLast().found()).isEqualTo("4900 more faults");
    }
}
