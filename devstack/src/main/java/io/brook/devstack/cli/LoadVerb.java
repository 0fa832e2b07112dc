package io.brook.devstack.cli;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.crowd.Mix;
import io.brook.devstack.load.Load;
import io.brook.devstack.load.LoadOrder;
import io.brook.devstack.load.LoadReport;
import io.brook.devstack.stack.Addresses;
import java.io.IOException;
import java.time.InstantSource;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `load`: made-up records, as many as wanted.
@Command(
        name = "load",
        description =
                "Send made-up records to a contract's source topic: good ones, exact repeats of earlier ones, late"
                        + " ones, and poison of every kind. The seed decides which; event times are about now.")
final class LoadVerb extends Verb {
    private static final Pattern RATE = Pattern.compile("([0-9]{1,7})(/s)?");

    @Parameters(paramLabel = "CONTRACT", description = "A contract's name, such as orders_core.")
    private String contract = "";

    @Option(names = "--records", paramLabel = "N", required = true, description = "How many records to send.")
    private long records;

    @Option(
            names = "--duplicates",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "Exact repeats of earlier records, from close by and far back (default: ${DEFAULT-VALUE}).")
    private double duplicates;

    @Option(
            names = "--late",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "Events behind the watermark, within the horizon (default: ${DEFAULT-VALUE}).")
    private double late;

    @Option(
            names = "--poison",
            paramLabel = "PERCENT",
            defaultValue = "0.1",
            description = "Records to be dead-lettered, for all reasons alike (default: ${DEFAULT-VALUE}).")
    private double poison;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most so many records a second (default: as fast as it goes).")
    private String rate = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws the records (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the summary as one object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var order = new LoadOrder(records, Mix.of(duplicates, late, poison), rate(), seed);
        var product = new Catalog(home().repository()).product(contract);
        LoadReport report = new Load(product, order, InstantSource.system()).run(Addresses.of(home()), line -> {
            err().println(line);
            err().flush();
        });
        if (json) {
            out().println(report.toJson().toPrettyString());
        } else {
            report.lines().forEach(out()::println);
        }
        out().flush();
        return SUCCESS;
    }

    private int rate() {
        var matcher = RATE.matcher(rate);
        if (!matcher.matches()) {
            throw misuse("--rate must read like 5000 or 5000/s, was '" + rate + "'");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
