package io.brook.devstack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.stack.PartStatus;
import io.brook.devstack.stack.Stack;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `status`: how every process is.
@Command(name = "status", description = "List the processes: pid, port, whether ready, and what they wait for.")
final class StatusVerb extends Verb {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Option(names = "--json", description = "Print an array of objects.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<PartStatus> parts = Stack.of(home(), ports.settings()).status();
        if (json) {
            var array = JSON.createArrayNode();
            parts.forEach(part -> array.add(toJson(part)));
            out().println(array.toPrettyString());
        } else {
            print(parts);
        }
        out().flush();
        return parts.stream().allMatch(PartStatus::ready) ? SUCCESS : FINDING;
    }

    private static ObjectNode toJson(PartStatus part) {
        var node = JSON.createObjectNode().put("name", part.name());
        part.run().map(RunFile::pid).ifPresentOrElse(pid -> node.put("pid", pid), () -> node.putNull("pid"));
        node.put("port", part.port()).put("address", part.address()).put("ready", part.ready());
        return part.ready() ? node.putNull("cause") : node.put("cause", part.cause());
    }

    private void print(List<PartStatus> parts) {
        out().printf("%-18s %8s %6s  %-5s  %s%n", "PROCESS", "PID", "PORT", "READY", "CAUSE");
        for (PartStatus part : parts) {
            String pid = part.run().map(run -> Long.toString(run.pid())).orElse("-");
            out().printf(
                            "%-18s %8s %6d  %-5s  %s%n",
                            part.name(), pid, part.port(), part.ready() ? "yes" : "no", part.cause());
        }
    }
}
