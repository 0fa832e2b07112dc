package io.brook.standin.sql;

import io.brook.standin.sql.Statement.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads INSERT, UPDATE and DELETE of one table.
final class DmlParser {

    private static final Set<String> END = Set.of(";");
    private static final Set<String> END_OF_VALUE = Set.of(",", "WHERE", "FROM", ";");

    private final TokenCursor tokens;

    DmlParser(TokenCursor tokens) {
        this.tokens = tokens;
    }

    Statement statement() {
        return switch (tokens.next().text()) {
            case "INSERT" -> insert();
            case "UPDATE" -> update();
            default -> delete();
        };
    }

    private Statement insert() {
        tokens.expect("INTO");
        var table = tokens.name();
        List<String> columns = tokens.acceptSymbol("(") ? columnNames() : List.of();
        if (!tokens.peek().isWord("VALUES")
                && !tokens.peek().isWord("SELECT")
                && !tokens.peek().isWord("WITH")) {
            throw tokens.unexpected();
        }
        return new Statement.Insert(table, columns, tokens.until(END));
    }

    private List<String> columnNames() {
        var names = new ArrayList<String>();
        do {
            names.add(tokens.identifier());
        } while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
        return List.copyOf(names);
    }

    private Statement update() {
        var table = tokens.name();
        tokens.expect("SET");
        var assignments = new ArrayList<Assignment>();
        do {
            var column = tokens.identifier();
            tokens.expectSymbol("=");
            assignments.add(new Assignment(column, tokens.until(END_OF_VALUE)));
        } while (tokens.acceptSymbol(","));
        return new Statement.Update(table, List.copyOf(assignments), where());
    }

    private Statement delete() {
        tokens.expect("FROM");
        return new Statement.Delete(tokens.name(), where());
    }

    private Optional<Fragment> where() {
        return tokens.accept("WHERE") ? Optional.of(tokens.until(END)) : Optional.empty();
    }
}
