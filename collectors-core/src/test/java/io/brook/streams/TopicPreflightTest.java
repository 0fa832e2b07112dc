package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TopicPreflightTest {
    @RegisterExtension
    final TestBroker broker = new TestBroker();

    private Preflight run(PreflightSettings settings) {
        try (var admin = broker.admin()) {
            return new TopicPreflight(
                            Orders.contract(Orders.spec()), CollectorSetup.LEDGER_TOPIC, Limits.DEFAULT, settings)
                    .run(admin);
        }
    }

    @Test
    void absentTopicsAreCreatedAsTheyMustBe() {
        assertThat(run(PreflightSettings.EMBEDDED))
                .isInstanceOfSatisfying(
                        Preflight.Ready.class,
                        ready -> assertThat(ready.sources().idOf(Orders.SOURCE)).hasSizeGreaterThan(10));
    }

    @Test
    void inProductionOutputsMustSurviveABroker() {
        run(PreflightSettings.EMBEDDED);

        assertThat(run(PreflightSettings.PRODUCTION))
                .isInstanceOfSatisfying(
                        Preflight.Refused.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(3)
                                .allSatisfy(problem -> assertThat(problem).contains("min.insync.replicas")));
    }

    @Test
    void whereNothingMayBeCreatedEveryAbsentTopicIsNamed() {
        assertThat(run(PreflightSettings.PRODUCTION))
                .isInstanceOfSatisfying(
                        Preflight.Refused.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(4)
                                .anySatisfy(problem -> assertThat(problem).contains("orders.v1 must exist"))
                                .anySatisfy(problem -> assertThat(problem).contains("brook.ledger must exist")));
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws Exception {
        try (var admin = broker.admin()) {
            admin.createTopics(List.of(
                            new NewTopic(Orders.SOURCE, 4, (short) 1),
                            new NewTopic(Orders.LANDING, 4, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Orders.DLQ, 4, (short) 1)))
                    .all()
                    .get();
        }

        assertThat(run(PreflightSettings.EMBEDDED))
                .isInstanceOfSatisfying(
                        Preflight.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.v1")
                                        .contains("LogAppendTime"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.landing")
                                        .contains("max.message.bytes"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.landing")
                                        .contains("cleanup.policy"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.dlq")
                                        .contains("max.message.bytes")));
    }

    @Test
    void outputsThatWouldForgetOrRefuseABacklogAreRefused() throws Exception {
        run(PreflightSettings.EMBEDDED);
        configure(Orders.LANDING, "retention.ms", "604800000");
        configure(Orders.DLQ, "message.timestamp.before.max.ms", "86400000");
        configure(CollectorSetup.LEDGER_TOPIC, "cleanup.policy", "compact");

        assertThat(run(PreflightSettings.EMBEDDED))
                .isInstanceOfSatisfying(
                        Preflight.Refused.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(3)
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.landing")
                                        .contains("retention.ms"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("orders.dlq")
                                        .contains("message.timestamp.before.max.ms"))
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains("brook.ledger")
                                        .contains("cleanup.policy")));
    }

    @Test
    void deadLettersOfASourceWithLargeRecordsHaveRoom() throws Exception {
        try (var admin = broker.admin()) {
            var source = new NewTopic(Orders.SOURCE, 4, (short) 1)
                    .configs(Map.of("message.timestamp.type", "LogAppendTime", "max.message.bytes", "10485760"));
            admin.createTopics(List.of(source)).all().get();
        }

        assertThat(run(PreflightSettings.EMBEDDED)).isInstanceOf(Preflight.Ready.class);
    }

    private void configure(String topic, String setting, String value) throws Exception {
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        try (var admin = broker.admin()) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
                    .all()
                    .get();
        }
    }

    @Test
    void aSourceThatWasRepartitionedIsRefusedWithTheReason() throws Exception {
        run(PreflightSettings.EMBEDDED);
        try (var admin = broker.admin()) {
            admin.createPartitions(Map.of(Orders.SOURCE, NewPartitions.increaseTo(6)))
                    .all()
                    .get();
            while (partitionsOfSource(admin) < 6) {
                Thread.onSpinWait();
            }
        }

        assertThat(run(PreflightSettings.EMBEDDED))
                .isInstanceOfSatisfying(
                        Preflight.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem)
                                        .contains(
                                                "orders.landing must have as many partitions as its source orders.v1, 6, has 4")
                                        .contains("repartitioned")));
    }

    private static int partitionsOfSource(Admin admin) throws Exception {
        return admin.describeTopics(List.of(Orders.SOURCE)).allTopicNames().get().values().stream()
                .mapToInt(found -> found.partitions().size())
                .sum();
    }
}
