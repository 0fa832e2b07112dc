package io.brook.devstack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.feed.FeedReport;
import io.brook.devstack.stack.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `feed`: files into a contract's source topic.
@Command(
        name = "feed",
        description = "Produce the lines of CSV, JSON-lines or log files to a contract's source topic, by the mapping"
                + " beside the contract. Exits 1 when a line could not be mapped.")
final class FeedVerb extends Verb {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "A contract's name, such as orders_core.")
    private String contract = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files, fed in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most so many records a second (default: as fast as it goes).")
    private int rate;

    @Option(names = "--json", description = "Print the summary as one object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw misuse("cannot read " + file);
            }
        }
        var feed = new Feed(new Catalog(home().repository()).product(contract), rate);
        FeedReport report = feed.feed(files, Addresses.of(home()), line -> {
            err().println(line);
            err().flush();
        });
        complain(report);
        out().println(json ? toJson(report) : summary(report));
        out().flush();
        return report.unmapped() == 0 ? SUCCESS : FINDING;
    }

    private void complain(FeedReport report) throws IOException {
        report.causes().stream().limit(SHOWN).forEach(cause -> err().println("unmapped  " + cause));
        if (report.unmapped() > SHOWN) {
            Files.createDirectories(home().reports());
            Path all = home().reports().resolve("feed-" + contract + "-unmapped.txt");
            Files.write(
                    all,
                    report.causes().stream().map(FeedReport.Cause::toString).toList());
            err().println("and " + (report.unmapped() - SHOWN) + " more, all of them in " + all);
        }
        err().flush();
    }

    private static String summary(FeedReport report) {
        return "%s: read %,d lines, produced %,d events to %s, %,d unmapped"
                .formatted(report.contract(), report.read(), report.produced(), report.topic(), report.unmapped());
    }

    private static String toJson(FeedReport report) {
        var node = JSON.createObjectNode()
                .put("contract", report.contract())
                .put("topic", report.topic())
                .put("read", report.read())
                .put("produced", report.produced())
                .put("unmapped", report.unmapped());
        var causes = node.putArray("causes");
        report.causes().stream()
                .limit(SHOWN)
                .forEach(cause -> causes.addObject()
                        .put("file", cause.file().toString())
                        .put("line", cause.line())
                        .put("cause", cause.text()));
        return node.toPrettyString();
    }
}
