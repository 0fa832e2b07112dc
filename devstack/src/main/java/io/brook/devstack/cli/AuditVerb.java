package io.brook.devstack.cli;

import io.brook.devstack.audit.AuditReport;
import io.brook.devstack.audit.AuditTable;
import io.brook.devstack.audit.Auditor;
import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `audit`: whether every single record became what the contract says.
@Command(
        name = "audit",
        description =
                "Work out anew what must become of every source record, and compare it with the landing topic, the"
                        + " dead letters, the ledger and BRONZE, row by row. Names the offsets of every fault, and exits 1 when"
                        + " there is one.")
final class AuditVerb extends Verb {
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,6})s?");

    @Parameters(paramLabel = "CONTRACT", description = "A contract's name, such as orders_core.")
    private String contract = "";

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60s",
            description = "How long the fleet may take to drain before what it has not judged yet is a fault"
                    + " (default: ${DEFAULT-VALUE}).")
    private String wait = "";

    @Option(names = "--partition", paramLabel = "N", description = "Only this partition of the source.")
    private @Nullable Integer partition;

    @Option(names = "--json", description = "Print one object, with all offsets of every fault.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Product product = new Catalog(home().repository()).product(contract);
        if (partition != null && partition < 0) {
            throw misuse("--partition must be 0 or more, was " + partition);
        }
        Duration patience = patience();
        AuditReport report = new Auditor(home(), product, this::tell)
                .audit(patience, partition == null ? OptionalInt.empty() : OptionalInt.of(partition));
        if (json) {
            out().println(report.toJson().toPrettyString());
        } else {
            AuditTable.lines(report).forEach(out()::println);
        }
        out().flush();
        return report.clean() ? SUCCESS : FINDING;
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }

    private Duration patience() {
        var matcher = SECONDS.matcher(wait);
        if (!matcher.matches()) {
            throw misuse("--wait must read like 60s, was '" + wait + "'");
        }
        return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    }
}
