package io.brook.devstack.cli;

import io.brook.devstack.chaos.Chaos;
import io.brook.devstack.chaos.ChaosOrder;
import io.brook.devstack.chaos.ChaosReport;
import io.brook.devstack.chaos.Faults;
import io.brook.devstack.rig.Rig;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `chaos`: faults on a fleet of its own.
@Command(
        name = "chaos",
        description = "Start a fleet of its own on free ports, keep it under load, disturb it by faults that the seed"
                + " draws, let it rest, and count every record. Exits 0 only if every record has the one fate that it was"
                + " made for and every fault was seen to take effect; keeps its state if not.")
final class ChaosVerb extends Verb {
    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long faults fall (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws the faults, their order and the records (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--only", paramLabel = "FAULT", split = ",", description = "Only these faults.")
    private List<String> only = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "300",
            description = "Records a second of each product (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--list", description = "List the faults, and do nothing.")
    private boolean list;

    @Option(names = "--keep", description = "Keep state and logs also when all went well.")
    private boolean keep;

    @Option(names = "--json", description = "Print the result as one object; progress goes to the error output.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (list) {
            Faults.names().forEach(out()::println);
            out().flush();
            return SUCCESS;
        }
        StackHome home = home().at(home().directory().resolve("chaos"));
        var chaos = new Chaos(home, new ChaosOrder(Duration.ofMinutes(minutes), seed, only, rate), this::say);
        Thread teardown = Thread.ofPlatform().unstarted(new Teardown(home, Rig::clear, Thread.currentThread()));
        Runtime.getRuntime().addShutdownHook(teardown);
        ChaosReport report = run(chaos, home);
        if (json) {
            out().println(report.toJson().toPrettyString());
        } else {
            report.lines().forEach(out()::println);
        }
        cleanUp(home, report);
        return report.isClean() ? SUCCESS : FINDING;
    }

    private static ChaosReport run(Chaos chaos, StackHome home) throws IOException, InterruptedException, SQLException {
        try {
            return chaos.run();
        } catch (StackException e) {
            throw new StackException(e.getMessage() + "; state and logs are kept in " + home.directory(), e);
        }
    }

    private void cleanUp(StackHome home, ChaosReport report) throws IOException {
        if (keep || !report.isClean()) {
            say("state and logs are kept in " + home.directory());
        } else {
            home.wipe();
        }
        out().flush();
    }

    private synchronized void say(String line) {
        var target = json ? err() : out();
        target.println(line);
        target.flush();
    }
}
