package io.brook.devstack.cli;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.BronzeCounts;
import io.brook.devstack.ledger.LedgerReader;
import io.brook.devstack.ledger.LedgerReport;
import io.brook.devstack.ledger.LedgerTable;
import io.brook.devstack.stack.Addresses;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ledger`: whether every record of a contract has exactly one outcome.
@Command(
        name = "ledger",
        description = "Add up a contract's ledger, compare it with its source topic and with BRONZE, and say whether it"
                + " balances. Exits 1 when it does not.")
final class LedgerVerb extends Verb {
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,6})s?");

    @Parameters(paramLabel = "CONTRACT", description = "A contract's name, such as orders_core.")
    private String contract = "";

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60s",
            description = "How long to wait for the ledger and BRONZE to catch up (default: ${DEFAULT-VALUE}).")
    private String timeout = "";

    @Option(names = "--no-wait", description = "Report as things stand.")
    private boolean noWait;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Duration patience = noWait ? Duration.ZERO : patience();
        Product product = new Catalog(home().repository()).product(contract);
        LedgerReport report = read(product, patience);
        if (json) {
            out().println(report.toJson().toPrettyString());
        } else {
            LedgerTable.lines(report).forEach(out()::println);
        }
        out().flush();
        return report.balanced() ? SUCCESS : FINDING;
    }

    private LedgerReport read(Product product, Duration patience)
            throws IOException, InterruptedException, SQLException {
        try (var bronze = BronzeCounts.in(home());
                var reader = new LedgerReader(product, Addresses.kafka(home()), bronze)) {
            return reader.await(patience, line -> {
                err().println(line);
                err().flush();
            });
        }
    }

    private Duration patience() {
        var matcher = SECONDS.matcher(timeout);
        if (!matcher.matches()) {
            throw misuse("--timeout must read like 60s, was '" + timeout + "'");
        }
        return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    }
}
