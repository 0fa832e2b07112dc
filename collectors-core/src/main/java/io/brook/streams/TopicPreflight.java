package io.brook.streams;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/// Looks at the topics before the topology starts: creates those that may be created, and reports, all at once, what
/// would break a promise later.
public final class TopicPreflight {
    private static final long DLQ_HEADROOM = 64L << 10;

    private final Contract contract;
    private final String ledgerTopic;
    private final Limits limits;
    private final PreflightSettings settings;
    private final List<String> problems = new ArrayList<>();

    public TopicPreflight(Contract contract, String ledgerTopic, Limits limits, PreflightSettings settings) {
        this.contract = contract;
        this.ledgerTopic = ledgerTopic;
        this.limits = limits;
        this.settings = settings;
    }

    /// Asks the broker; creates what is absent, if it may.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker cannot be asked
    public Preflight run(Admin admin) {
        problems.clear();
        TopicInventory inventory = new TopicInventory(admin, settings.requestTimeout());
        Map<String, TopicInventory.Topic> topics = inventory.describe(names());
        for (TopicPlan absent : absent(topics)) {
            if (settings.create()) {
                inventory.create(absent, settings.replication());
            } else {
                problems.add("topic " + absent.name() + " must exist, with " + absent.partitions()
                        + " partitions or as many as its source, does not");
            }
        }
        Map<String, TopicInventory.Topic> present = settings.create() ? inventory.describe(names()) : topics;
        contract.collectors().forEach(spec -> check(spec, present));
        TopicInventory.Topic ledger = present.get(ledgerTopic);
        if (ledger != null) {
            requireKept(ledger);
        }
        if (!problems.isEmpty()) {
            return new Preflight.Refused(problems);
        }
        StateTopics state = new StateTopics(contract, limits, inventory, new StateTopics.Offsets(admin, settings));
        problems.addAll(state.prepare(present));
        return problems.isEmpty() ? new Preflight.Ready(identity(present, state)) : new Preflight.Refused(problems);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (CollectorSpec spec : contract.collectors()) {
            names.add(spec.source().topic());
            names.add(spec.landing().topic());
            names.add(spec.dlq().topic());
        }
        names.add(ledgerTopic);
        return names.stream().distinct().toList();
    }

    private List<TopicPlan> absent(Map<String, TopicInventory.Topic> topics) {
        List<TopicPlan> plans = new ArrayList<>();
        for (CollectorSpec spec : contract.collectors()) {
            TopicInventory.Topic source = topics.get(spec.source().topic());
            int partitions = source == null ? partitionsOfLanding(spec, topics) : source.partitions();
            plans.add(TopicPlan.source(spec.source().topic(), partitions));
            plans.add(TopicPlan.landing(spec.landing().topic(), partitions, limits.requestBytes()));
            plans.add(TopicPlan.deadLetters(spec.dlq().topic(), partitions, letterBytes(source)));
        }
        plans.add(TopicPlan.ledger(ledgerTopic));
        plans.replaceAll(plan -> plan.insync(settings.insync()));
        return plans.stream().filter(plan -> !topics.containsKey(plan.name())).toList();
    }

    /// Room for the largest letter that is sent, and for whatever the source may bring.
    private long letterBytes(TopicInventory.@Nullable Topic source) {
        long brought = source == null ? 0 : source.number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        return Math.max(limits.requestBytes(), brought) + DLQ_HEADROOM;
    }

    /// A source that went missing comes back with the partitions that its landing topic remembers.
    private int partitionsOfLanding(CollectorSpec spec, Map<String, TopicInventory.Topic> topics) {
        TopicInventory.Topic landing = topics.get(spec.landing().topic());
        return landing == null ? settings.sourcePartitions() : landing.partitions();
    }

    private void check(CollectorSpec spec, Map<String, TopicInventory.Topic> topics) {
        TopicInventory.Topic source = topics.get(spec.source().topic());
        TopicInventory.Topic landing = topics.get(spec.landing().topic());
        TopicInventory.Topic dlq = topics.get(spec.dlq().topic());
        if (source != null) {
            checkTimestamps(spec, source);
            if (landing != null) {
                checkPartitions(source, landing);
            }
            if (dlq != null) {
                checkPartitions(source, dlq);
                requireSize(
                        dlq,
                        source.number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG) + DLQ_HEADROOM,
                        "its source's and 64 KiB");
                requireSize(dlq, limits.requestBytes(), "the producer's max.request.size");
            }
        }
        if (landing != null) {
            requireSize(landing, limits.requestBytes(), "the producer's max.request.size");
            requireKept(landing);
        }
        if (dlq != null) {
            requireKept(dlq);
        }
    }

    private void checkTimestamps(CollectorSpec spec, TopicInventory.Topic source) {
        boolean appended = "LogAppendTime".equals(source.text(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG));
        long ahead = source.number(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG);
        if (!appended && ahead > spec.futureSkew().toMillis()) {
            problems.add("topic " + source.name() + " must have message.timestamp.type=LogAppendTime or"
                    + " message.timestamp.after.max.ms of at most the future skew, "
                    + spec.futureSkew().toMillis() + ", was CreateTime with " + ahead
                    + ": a producer's wrong clock would make everything after it late");
        }
    }

    private void checkPartitions(TopicInventory.Topic source, TopicInventory.Topic mirror) {
        if (source.partitions() != mirror.partitions()) {
            problems.add(
                    "topic " + mirror.name() + " must have as many partitions as its source " + source.name()
                            + ", " + source.partitions() + ", has " + mirror.partitions()
                            + ": if the source was repartitioned since the first start, repeats no longer meet their originals");
        }
    }

    private void requireSize(TopicInventory.Topic topic, long atLeast, String what) {
        long size = topic.number(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (size < atLeast) {
            problems.add("topic " + topic.name() + " must have max.message.bytes of at least " + what + ", " + atLeast
                    + ", was " + size);
        }
    }

    private void requireKept(TopicInventory.Topic topic) {
        String cleanup = topic.text(TopicConfig.CLEANUP_POLICY_CONFIG);
        if (!TopicConfig.CLEANUP_POLICY_DELETE.equals(cleanup)) {
            problems.add("topic " + topic.name() + " must have cleanup.policy=delete, was " + cleanup
                    + ": compaction would remove records that have no successor");
        }
        requireAge(topic);
        requireReplicas(topic);
    }

    /// A row that has left the source must not be lost with one broker.
    private void requireReplicas(TopicInventory.Topic topic) {
        long insync = topic.number(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        if (insync < settings.insync()) {
            problems.add("topic " + topic.name() + " must have min.insync.replicas of at least " + settings.insync()
                    + ", was " + insync);
        }
        if (settings.insync() > 1 && "true".equals(topic.text(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG))) {
            problems.add(
                    "topic " + topic.name() + " must have unclean.leader.election.enable=false, was true: a replica"
                            + " that lacks committed records could become the log");
        }
    }

    /// Output records carry their sources' timestamps, so that those of a backlog are old on the day they are written.
    private void requireAge(TopicInventory.Topic topic) {
        boolean appended = "LogAppendTime".equals(topic.text(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG));
        if (!appended && topic.number(TopicConfig.RETENTION_MS_CONFIG) >= 0) {
            problems.add("topic " + topic.name() + " must have retention.ms=-1 or message.timestamp.type=LogAppendTime,"
                    + " was CreateTime with " + topic.number(TopicConfig.RETENTION_MS_CONFIG)
                    + ": a backlog's records would be deleted before they are read");
        }
        if (!appended && topic.number(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG) < Long.MAX_VALUE) {
            problems.add("topic " + topic.name() + " must have no message.timestamp.before.max.ms or"
                    + " message.timestamp.type=LogAppendTime, was CreateTime with "
                    + topic.number(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG)
                    + ": the broker would refuse a backlog's records, and with them every later one");
        }
    }

    private SourceIdentity identity(Map<String, TopicInventory.Topic> topics, StateTopics state) {
        Map<String, String> ids = new HashMap<>(state.ids());
        for (CollectorSpec spec : contract.collectors()) {
            TopicInventory.Topic source = topics.get(spec.source().topic());
            if (source != null) {
                ids.put(source.name(), source.id());
            }
        }
        return new SourceIdentity(ids);
    }
}
