package io.brook.standin.sql;

import io.brook.standin.store.Catalog;
import io.brook.standin.store.TableName;
import io.brook.standin.store.Warehouse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs statements for sessions. Safe for use by many threads, each session by one at a time.
public final class Executor {

    private static final String DONE = "Statement executed successfully.";

    /// A definition, carried out in one transaction.
    @FunctionalInterface
    private interface Definition {
        String carryOut(Definitions definitions) throws SQLException;
    }

    private final Warehouse warehouse;

    public Executor(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /// Runs one statement. Several sets of values run it several times.
    ///
    /// @throws SqlRefused when Snowflake would refuse the statement
    public Result run(Session session, String sql, List<List<@Nullable Object>> binds) {
        var statement = StatementParser.parse(sql);
        try {
            return run(session, statement, binds);
        } catch (SQLException e) {
            throw DuckErrors.asRefusal(e);
        }
    }

    /// What a statement would answer, without running it.
    ///
    /// @throws SqlRefused when Snowflake would refuse the statement
    public Result describe(Session session, String sql) {
        try {
            return switch (StatementParser.parse(sql)) {
                case Statement.Query query -> describe(session, query);
                case Statement.Insert _ -> Result.changed("number of rows inserted", 0, Result.INSERT);
                case Statement.Update _ -> Result.changed("number of rows updated", 0, Result.UPDATE);
                case Statement.Delete _ -> Result.changed("number of rows deleted", 0, Result.DELETE);
                default -> Result.status(DONE, Result.DEFINITION);
            };
        } catch (SQLException e) {
            throw DuckErrors.asRefusal(e);
        }
    }

    private static Result describe(Session session, Statement.Query query) throws SQLException {
        var sql = new Translator(session).query(query.text());
        try (var statement = session.connection().prepareStatement(sql)) {
            return new Result(RowEncoder.columns(statement.getMetaData()), List.of(), Result.SELECT);
        }
    }

    /// How many values a statement waits for.
    public static int parametersOf(String sql) {
        return (int) Lexer.tokens(sql).stream()
                .filter(token -> token.kind() == Token.Kind.PARAMETER)
                .count();
    }

    private Result run(Session session, Statement statement, List<List<@Nullable Object>> binds) throws SQLException {
        return switch (statement) {
            case Statement.Query query -> query(session, query, binds);
            case Statement.Insert insert -> insert(session, insert, binds);
            case Statement.Update update -> update(session, update, binds);
            case Statement.Delete delete -> delete(session, delete, binds);
            case Statement.CreateDatabase create -> define(session, change -> change.createDatabase(create));
            case Statement.CreateSchema create -> define(session, change -> change.createSchema(create));
            case Statement.CreateTable create -> define(session, change -> change.createTable(create));
            case Statement.AddColumns add -> define(session, change -> change.addColumns(add));
            case Statement.RenameTable rename -> define(session, change -> change.rename(rename));
            case Statement.SetTableOption set -> define(session, change -> change.setOption(set));
            case Statement.Drop drop -> define(session, change -> change.drop(drop));
            case Statement.UndropTable undrop -> define(session, change -> change.undrop(undrop));
            case Statement.Use use -> use(session, use);
            case Statement.Show show -> new Listing(session).show(show);
            case Statement.DescribeTable describe -> new Listing(session).describe(describe.table());
            case Statement.SetSession set -> setSession(session, set);
            case Statement.Transaction transaction -> transaction(session, transaction);
        };
    }

    private static Result query(Session session, Statement.Query query, List<List<@Nullable Object>> binds)
            throws SQLException {
        var sql = new Translator(session).query(query.text());
        try (var statement = session.connection().prepareStatement(sql)) {
            bind(statement, binds.isEmpty() ? List.of() : binds.getFirst());
            try (var rows = statement.executeQuery()) {
                return RowEncoder.encode(rows);
            }
        }
    }

    private static Result insert(Session session, Statement.Insert insert, List<List<@Nullable Object>> binds)
            throws SQLException {
        var table = userTable(session, insert.table());
        var columns = insert.columns().stream().map(TableName::quoted).collect(Collectors.joining(", "));
        var sql = "INSERT INTO " + table.sql() + (columns.isEmpty() ? "" : " (" + columns + ")") + " "
                + new Translator(session).query(insert.source());
        return Result.changed("number of rows inserted", change(session, sql, binds), Result.INSERT);
    }

    private static Result update(Session session, Statement.Update update, List<List<@Nullable Object>> binds)
            throws SQLException {
        var table = userTable(session, update.table());
        var translator = new Translator(session);
        var sql = new StringBuilder("UPDATE " + table.sql() + " SET ");
        for (var i = 0; i < update.assignments().size(); i++) {
            var assignment = update.assignments().get(i);
            sql.append(i == 0 ? "" : ", ").append(TableName.quoted(assignment.column()));
            sql.append(" = ").append(translator.expression(assignment.value()));
        }
        if (update.where().isPresent()) {
            sql.append(" WHERE ").append(translator.expression(update.where().get()));
        }
        return Result.changed("number of rows updated", change(session, sql.toString(), binds), Result.UPDATE);
    }

    private static Result delete(Session session, Statement.Delete delete, List<List<@Nullable Object>> binds)
            throws SQLException {
        var sql = "DELETE FROM " + userTable(session, delete.table()).sql();
        if (delete.where().isPresent()) {
            sql += " WHERE " + new Translator(session).expression(delete.where().get());
        }
        return Result.changed("number of rows deleted", change(session, sql, binds), Result.DELETE);
    }

    /// Only what the catalog lists may be changed, never its own tables or views.
    private static TableName userTable(Session session, ObjectName asked) throws SQLException {
        var name = asked.table(session);
        if (new Catalog(session.connection()).table(name).isEmpty()) {
            throw SqlRefused.missing("Table", name.toString());
        }
        return name;
    }

    private static long change(Session session, String sql, List<List<@Nullable Object>> binds) throws SQLException {
        var changed = 0L;
        for (var values : binds.isEmpty() ? List.of(List.<@Nullable Object>of()) : binds) {
            try (var statement = session.connection().prepareStatement(sql)) {
                bind(statement, values);
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        var wanted = statement.getParameterMetaData().getParameterCount();
        if (wanted > values.size()) {
            throw new SqlRefused(
                    "002049",
                    "42601",
                    "SQL compilation error:\n" + wanted + " values must be bound, not " + values.size());
        }
        for (var i = 0; i < wanted; i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /// A definition commits what came before it, as on Snowflake.
    private Result define(Session session, Definition definition) throws SQLException {
        endTransaction(session, session.connection()::commit);
        var sentence = warehouse.exclusively(connection -> definition.carryOut(new Definitions(connection, session)));
        return Result.status(sentence, Result.DEFINITION);
    }

    private static Result use(Session session, Statement.Use use) throws SQLException {
        var catalog = new Catalog(session.connection());
        switch (use.target()) {
            case DATABASE -> {
                var name = use.name().single();
                if (!catalog.hasDatabase(name)) {
                    throw SqlRefused.missing("Object", name);
                }
                session.use(name, "PUBLIC");
            }
            case SCHEMA -> {
                var name = use.name().schema(session);
                if (!catalog.hasSchema(name.database(), name.schema())) {
                    throw SqlRefused.missing("Object", name.toString());
                }
                session.use(name.database(), name.schema());
            }
            case ROLE -> session.useRole(use.name().single());
            case WAREHOUSE -> session.useWarehouse(use.name().single());
        }
        return Result.status(DONE, Result.USE);
    }

    private static Result setSession(Session session, Statement.SetSession set) throws SQLException {
        var autocommit = set.autocommit();
        if (autocommit != null) {
            session.autocommit(autocommit);
            session.connection().setAutoCommit(autocommit);
        }
        return Result.status(DONE, Result.TRANSACTION);
    }

    private static Result transaction(Session session, Statement.Transaction transaction) throws SQLException {
        var connection = session.connection();
        switch (transaction.verb()) {
            case BEGIN -> connection.setAutoCommit(false);
            case COMMIT -> endTransaction(session, connection::commit);
            case ROLLBACK -> endTransaction(session, connection::rollback);
        }
        return Result.status(DONE, Result.TRANSACTION);
    }

    /// How a transaction ends.
    @FunctionalInterface
    private interface End {
        void run() throws SQLException;
    }

    private static void endTransaction(Session session, End end) throws SQLException {
        Connection connection = session.connection();
        if (!connection.getAutoCommit()) {
            end.run();
            connection.setAutoCommit(session.autocommit());
        }
    }
}
