package io.brook.standin.sql;

import io.brook.standin.sql.Statement.IfPresent;
import io.brook.standin.sql.Statement.NewColumn;
import io.brook.standin.store.ColumnDef;
import io.brook.standin.store.SnowType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads what follows CREATE TABLE and ALTER TABLE.
final class TableParser {

    private final TokenCursor tokens;

    TableParser(TokenCursor tokens) {
        this.tokens = tokens;
    }

    Statement create(ObjectName name, IfPresent ifPresent) {
        var columns = new ArrayList<ColumnDef>();
        tokens.expectSymbol("(");
        do {
            columns.add(column());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        refuseRepeats(columns);
        return new Statement.CreateTable(name, columns, ifPresent, options());
    }

    private static void refuseRepeats(List<ColumnDef> columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column.name())) {
                throw new SqlRefused("002025", "42711", "duplicate column name '" + column.name() + "'");
            }
        }
    }

    /// Table options: only COMMENT and those that change nothing here.
    private @org.jspecify.annotations.Nullable String options() {
        String comment = null;
        while (tokens.peek().kind() == Token.Kind.WORD) {
            var option = tokens.next().text();
            tokens.expectSymbol("=");
            switch (option) {
                case "COMMENT" -> comment = tokens.string();
                case "ERROR_LOGGING", "CHANGE_TRACKING", "ENABLE_SCHEMA_EVOLUTION", "DATA_RETENTION_TIME_IN_DAYS" ->
                    tokens.next();
                default -> throw SqlRefused.unsupported("table option " + option);
            }
        }
        return comment;
    }

    private ColumnDef column() {
        var name = tokens.identifier();
        var type = type();
        var nullable = true;
        String comment = null;
        for (var more = true; more; ) {
            if (tokens.accept("NOT", "NULL")) {
                nullable = false;
            } else if (tokens.accept("COMMENT")) {
                comment = tokens.string();
            } else {
                more = tokens.accept("NULL");
            }
        }
        return new ColumnDef(name, type, nullable, comment);
    }

    private SnowType type() {
        var at = tokens.unexpected();
        var name = tokens.identifier();
        if (name.equals("DOUBLE")) {
            tokens.accept("PRECISION");
        }
        var arguments = new ArrayList<Integer>();
        if (tokens.acceptSymbol("(")) {
            do {
                arguments.add(tokens.integer());
            } while (tokens.acceptSymbol(","));
            tokens.expectSymbol(")");
        }
        try {
            return SnowType.declared(name, arguments).orElseThrow(() -> at);
        } catch (IllegalArgumentException e) {
            throw new SqlRefused("002040", "42601", "SQL compilation error:\n" + e.getMessage());
        }
    }

    Statement alter() {
        var ifExists = tokens.accept("IF", "EXISTS");
        var table = tokens.name();
        if (tokens.accept("RENAME", "TO")) {
            return new Statement.RenameTable(table, ifExists, tokens.name());
        }
        if (tokens.accept("ADD")) {
            return new Statement.AddColumns(table, ifExists, newColumns());
        }
        tokens.expect("SET");
        options();
        return new Statement.SetTableOption(table, ifExists);
    }

    private List<NewColumn> newColumns() {
        var columns = new ArrayList<NewColumn>();
        do {
            tokens.accept("COLUMN");
            var ifNotExists = tokens.accept("IF", "NOT", "EXISTS");
            columns.add(new NewColumn(column(), ifNotExists));
        } while (tokens.acceptSymbol(","));
        return columns;
    }
}
