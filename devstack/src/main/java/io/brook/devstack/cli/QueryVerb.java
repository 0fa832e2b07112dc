package io.brook.devstack.cli;

import io.brook.devstack.stack.StackException;
import io.brook.devstack.warehouse.QueryResult;
import io.brook.devstack.warehouse.Warehouse;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `query`: a statement to the warehouse.
@Command(name = "query", description = "Run a statement in the warehouse, through the Snowflake JDBC driver.")
final class QueryVerb extends Verb {
    @Parameters(paramLabel = "SQL", description = "One statement.")
    private String sql = "";

    @Option(names = "--database", paramLabel = "NAME", description = "Where unqualified names are looked up.")
    private @Nullable String database;

    @Option(names = "--json", description = "Print an array of objects.")
    private boolean json;

    @Override
    public Integer call() {
        try (Warehouse warehouse = Warehouse.of(home(), database)
                .orElseThrow(() -> new StackException("the warehouse does not run: start it with ./brook up"))) {
            QueryResult result = warehouse.query(sql);
            if (json) {
                out().println(result.toJson().toPrettyString());
            } else {
                result.toTable().forEach(out()::println);
            }
            out().flush();
            return SUCCESS;
        } catch (SQLException e) {
            throw new StackException("the warehouse answered: " + e.getMessage(), e);
        }
    }
}
