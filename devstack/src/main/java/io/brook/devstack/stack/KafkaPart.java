package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The broker: one KRaft node that is broker and controller.
final class KafkaPart {
    static final String NAME = "kafka";

    private KafkaPart() {}

    static Part of(Site site) {
        PortPlan ports = site.ports();
        return new Part(
                NAME, "127.0.0.1:" + ports.kafka(), ports(site), () -> command(site), new KafkaProbe(ports.kafka()));
    }

    private static List<Integer> ports(Site site) {
        var all = new ArrayList<>(List.of(site.ports().kafka(), site.ports().controller()));
        site.wiring().doors().forEach(door -> all.add(door.listens()));
        return all;
    }

    private static List<String> command(Site site) throws IOException {
        StackHome home = site.home();
        Path state = home.state(NAME);
        Files.createDirectories(state);
        Path settings = state.resolve("server.properties");
        Files.writeString(settings, settings(state.resolve("data"), site));
        var arguments = new ArrayList<String>();
        arguments.add(settings.toString());
        arguments.add(home.logs().directory().toString());
        arguments.add(home.runs().path().toString());
        site.lifetime().owner().ifPresent(process -> arguments.add(Long.toString(process.pid())));
        return site.java(NAME, "-Xms128m", "-Xmx512m", "-Dlogback.configurationFile=logback-broker.xml")
                .main(home.module("devstack"), "io.brook.devstack.broker.BrokerMain", arguments.toArray(String[]::new));
    }

    /// One node, and ready again soon after a hard stop.
    private static String settings(Path data, Site site) {
        PortPlan ports = site.ports();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%2$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(ports.controller(), data)
                + new BrokerListeners(ports, site.wiring().doors()).settings();
    }
}
