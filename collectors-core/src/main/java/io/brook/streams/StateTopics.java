package io.brook.streams;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/// The changelogs of a contract's stores: what a collector remembers is what they hold.
///
/// Kafka Streams would make an absent one anew and go on without memory, so that repeats would land. Here they are made
/// once, before anything has landed, and must be there ever after.
final class StateTopics {
    private static final short BROKER_DEFAULT = -1;

    private final Contract contract;
    private final Limits limits;
    private final TopicInventory inventory;
    private final Offsets offsets;

    StateTopics(Contract contract, Limits limits, TopicInventory inventory, Offsets offsets) {
        this.contract = contract;
        this.limits = limits;
        this.inventory = inventory;
        this.offsets = offsets;
    }

    /// Where the topics' logs begin and end.
    static final class Offsets {
        private final Admin admin;
        private final PreflightSettings settings;

        Offsets(Admin admin, PreflightSettings settings) {
            this.admin = admin;
            this.settings = settings;
        }

        /// The sum over all partitions.
        long sum(TopicInventory.Topic topic, OffsetSpec spec) {
            Map<TopicPartition, OffsetSpec> question = new HashMap<>();
            for (int partition = 0; partition < topic.partitions(); partition++) {
                question.put(new TopicPartition(topic.name(), partition), spec);
            }
            return Answers.await(admin.listOffsets(question).all(), settings.requestTimeout()).values().stream()
                    .mapToLong(found -> found.offset())
                    .sum();
        }
    }

    static String changelogOf(String applicationId, String store) {
        return applicationId + "-" + store + "-changelog";
    }

    /// The names of all changelogs.
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        contract.collectors().forEach(spec -> names.addAll(plans(spec, 1).keySet()));
        return names;
    }

    private Map<String, TopicPlan> plans(CollectorSpec spec, int partitions) {
        String applicationId = StreamsSettings.applicationIdOf(contract.name());
        Map<String, TopicPlan> plans = new HashMap<>();
        CollectorStores.changelogs(Names.of(spec), limits).forEach((store, config) -> {
            String name = changelogOf(applicationId, store);
            plans.put(name, new TopicPlan(name, partitions, config));
        });
        return plans;
    }

    /// Makes the changelogs of collectors that have landed nothing yet, and says what is wrong with those of others.
    ///
    /// @param topics the contract's own topics
    List<String> prepare(Map<String, TopicInventory.Topic> topics) {
        Map<String, TopicInventory.Topic> present = inventory.describe(names());
        List<String> problems = new ArrayList<>();
        for (CollectorSpec spec : contract.collectors()) {
            TopicInventory.Topic source = topics.get(spec.source().topic());
            TopicInventory.Topic landing = topics.get(spec.landing().topic());
            if (source == null || landing == null) {
                continue;
            }
            boolean landed = offsets.sum(landing, OffsetSpec.latest()) > 0;
            plans(spec, source.partitions()).forEach((name, plan) -> {
                TopicInventory.Topic changelog = present.get(name);
                if (changelog != null) {
                    problems.addAll(faultsOf(changelog, source));
                } else if (landed) {
                    problems.add("topic " + name + " must exist, since " + landing.name()
                            + " holds records: without it repeats would land twice");
                } else {
                    inventory.create(plan, BROKER_DEFAULT);
                }
            });
        }
        return problems;
    }

    private List<String> faultsOf(TopicInventory.Topic changelog, TopicInventory.Topic source) {
        List<String> faults = new ArrayList<>();
        String cleanup = changelog.text(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (!TopicConfig.CLEANUP_POLICY_COMPACT.equals(cleanup)) {
            faults.add("topic " + changelog.name() + " must have cleanup.policy=compact, was " + cleanup
                    + ": what was seen would be forgotten, and repeats would land twice");
        }
        long begin = offsets.sum(changelog, OffsetSpec.earliest());
        if (begin > 0) {
            faults.add("topic " + changelog.name() + " must begin at offset 0, was truncated by " + begin
                    + " records: what they held is forgotten, and repeats would land twice");
        }
        if (changelog.partitions() != source.partitions()) {
            faults.add("topic " + changelog.name() + " must have as many partitions as its source " + source.name()
                    + ", " + source.partitions() + ", has " + changelog.partitions());
        }
        return faults;
    }

    /// The changelogs' ids, by name.
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        inventory.describe(names()).forEach((name, topic) -> ids.put(name, topic.id()));
        return ids;
    }
}
