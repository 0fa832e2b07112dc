package io.brook.devstack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.deadletters.DeadLetters;
import io.brook.devstack.deadletters.DeadLetters.Overview;
import io.brook.devstack.deadletters.Unsealer;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.KeyFiles;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.devstack.stack.StackException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dlq`: what was refused, and why.
@Command(
        name = "dlq",
        description = "List a contract's dead letters by reason, never their content; or open one, with the key.")
final class DeadLettersVerb extends Verb {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern POSITION = Pattern.compile("[^:]+:[0-9]+:[0-9]+");

    @Parameters(paramLabel = "CONTRACT", description = "A contract's name, such as orders_core.")
    private String contract = "";

    @Option(
            names = "--open",
            paramLabel = "POSITION",
            description = "Unseal the record of this source position (topic:partition:offset) and print it.")
    private @Nullable String position;

    @Option(
            names = {"-n", "--latest"},
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the latest to list (default: ${DEFAULT-VALUE}).")
    private int latest;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (position != null && !POSITION.matcher(position).matches()) {
            throw misuse("--open must read like orders.v1:0:42, was '" + position + "'");
        }
        Product product = new Catalog(home().repository()).product(contract);
        var letters = new DeadLetters(product, Addresses.kafka(home()));
        if (position == null) {
            Overview overview = letters.overview(latest);
            out().println(json ? toJson(overview) : toText(overview));
        } else {
            open(letters, position).forEach(out()::println);
        }
        out().flush();
        return SUCCESS;
    }

    private List<String> open(DeadLetters letters, String wanted) throws IOException {
        byte[] envelope =
                letters.envelope(wanted).orElseThrow(() -> new StackException("there is no dead letter of " + wanted));
        err().println("what follows is the record itself, which may hold personal data");
        err().flush();
        var registry = new SchemaRegistry(Addresses.of(home()).registry());
        return new Unsealer(new KeyFiles(home().keys()).deadLetterKey(), registry)
                .open(envelope)
                .orElseThrow(() -> new StackException("the key in " + home().keys() + " does not open " + wanted));
    }

    private static String toText(Overview overview) {
        var text = new StringBuilder();
        overview.counts().forEach((reason, count) -> text.append("%-22s %,9d%n".formatted(reason, count)));
        text.append("%-22s %,9d".formatted("total", overview.total()));
        for (Overview.Entry entry : overview.latest()) {
            text.append("%n%s  %-22s %s"
                    .formatted(Instant.ofEpochMilli(entry.timestamp()), entry.reason(), entry.position()));
            if (!entry.firstSeen().isEmpty()) {
                text.append("  first seen ").append(entry.firstSeen());
            }
        }
        return text.toString();
    }

    private static String toJson(Overview overview) {
        var node = JSON.createObjectNode().put("contract", overview.contract()).put("total", overview.total());
        var reasons = node.putObject("reasons");
        overview.counts().forEach(reasons::put);
        var latest = node.putArray("latest");
        for (Overview.Entry entry : overview.latest()) {
            latest.addObject()
                    .put("position", entry.position())
                    .put("reason", entry.reason())
                    .put("first_seen", entry.firstSeen().isEmpty() ? null : entry.firstSeen())
                    .put("timestamp", Instant.ofEpochMilli(entry.timestamp()).toString());
        }
        return node.toPrettyString();
    }
}
