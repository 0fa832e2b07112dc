package io.brook.standin.sql;

import io.brook.standin.sql.Statement.IfPresent;
import io.brook.standin.sql.Statement.ObjectKind;
import io.brook.standin.sql.Statement.TransactionVerb;
import io.brook.standin.sql.Statement.UseTarget;
import java.util.Optional;
import java.util.Set;

/// Reads one statement. What is not on its list of kinds is refused where it begins.
final class StatementParser {

    private static final Set<String> END = Set.of(";");

    private final TokenCursor tokens;

    private StatementParser(String sql) {
        this.tokens = new TokenCursor(sql);
    }

    static Statement parse(String sql) {
        var parser = new StatementParser(sql);
        var statement = parser.statement();
        parser.tokens.expectEnd();
        return statement;
    }

    private Statement statement() {
        var first = tokens.peek();
        if (first.isSymbol("(")) {
            return query();
        }
        if (first.kind() != Token.Kind.WORD) {
            throw tokens.unexpected();
        }
        return switch (first.text()) {
            case "SELECT", "WITH", "VALUES" -> query();
            case "INSERT", "UPDATE", "DELETE" -> new DmlParser(tokens).statement();
            case "CREATE", "ALTER", "DROP" -> definition();
            case "UNDROP" -> undrop();
            case "USE" -> use();
            case "SHOW" -> show();
            case "DESC", "DESCRIBE" -> describe();
            case "BEGIN", "START", "COMMIT", "ROLLBACK" -> transaction();
            default -> throw tokens.unexpected();
        };
    }

    private Statement query() {
        return new Statement.Query(tokens.until(END));
    }

    private Statement definition() {
        if (tokens.accept("CREATE")) {
            return create();
        }
        if (tokens.accept("ALTER", "SESSION")) {
            return session();
        }
        if (tokens.accept("ALTER", "TABLE")) {
            return new TableParser(tokens).alter();
        }
        tokens.expect("DROP");
        var kind = objectKind();
        var ifExists = tokens.accept("IF", "EXISTS");
        var name = tokens.name();
        if (!tokens.accept("CASCADE")) {
            tokens.accept("RESTRICT");
        }
        return new Statement.Drop(kind, name, ifExists);
    }

    private Statement undrop() {
        tokens.expect("UNDROP", "TABLE");
        return new Statement.UndropTable(tokens.name());
    }

    private ObjectKind objectKind() {
        if (tokens.accept("DATABASE")) {
            return ObjectKind.DATABASE;
        }
        if (tokens.accept("SCHEMA")) {
            return ObjectKind.SCHEMA;
        }
        tokens.expect("TABLE");
        return ObjectKind.TABLE;
    }

    private Statement create() {
        var replace = tokens.accept("OR", "REPLACE");
        if (!tokens.accept("TRANSIENT")) {
            tokens.accept("TEMPORARY");
        }
        var kind = objectKind();
        var keep = tokens.accept("IF", "NOT", "EXISTS");
        var ifPresent = keep ? IfPresent.KEEP : replace ? IfPresent.REPLACE : IfPresent.FAIL;
        var name = tokens.name();
        return switch (kind) {
            case DATABASE -> new Statement.CreateDatabase(name, ifPresent);
            case SCHEMA -> new Statement.CreateSchema(name, ifPresent);
            case TABLE -> new TableParser(tokens).create(name, ifPresent);
            case COLUMN -> throw tokens.unexpected();
        };
    }

    private Statement session() {
        if (tokens.accept("UNSET")) {
            tokens.identifier();
            return new Statement.SetSession(null);
        }
        tokens.expect("SET");
        Boolean autocommit = null;
        do {
            var parameter = tokens.identifier();
            tokens.expectSymbol("=");
            var value = tokens.next().text();
            if (parameter.equals("AUTOCOMMIT")) {
                autocommit = value.equalsIgnoreCase("true");
            }
        } while (!tokens.atEnd() && !tokens.peek().isSymbol(";"));
        return new Statement.SetSession(autocommit);
    }

    private Statement use() {
        tokens.expect("USE");
        for (var target : UseTarget.values()) {
            if (tokens.accept(target.name())) {
                return new Statement.Use(target, tokens.name());
            }
        }
        var name = tokens.name();
        return new Statement.Use(name.parts().size() > 1 ? UseTarget.SCHEMA : UseTarget.DATABASE, name);
    }

    private Statement show() {
        tokens.expect("SHOW");
        tokens.accept("TERSE");
        var kind = plural();
        var like = tokens.accept("LIKE") ? tokens.string() : null;
        if (!tokens.accept("IN")) {
            return new Statement.Show(kind, like, Optional.empty());
        }
        if (tokens.accept("ACCOUNT")) {
            return new Statement.Show(kind, like, Optional.empty());
        }
        if (!tokens.accept("DATABASE") && !tokens.accept("SCHEMA")) {
            tokens.accept("TABLE");
        }
        return new Statement.Show(kind, like, Optional.of(tokens.name()));
    }

    private ObjectKind plural() {
        if (tokens.accept("TABLES")) {
            return ObjectKind.TABLE;
        }
        if (tokens.accept("SCHEMAS")) {
            return ObjectKind.SCHEMA;
        }
        if (tokens.accept("DATABASES")) {
            return ObjectKind.DATABASE;
        }
        tokens.expect("COLUMNS");
        return ObjectKind.COLUMN;
    }

    private Statement describe() {
        tokens.next();
        tokens.expect("TABLE");
        return new Statement.DescribeTable(tokens.name());
    }

    private Statement transaction() {
        var verb = tokens.next().text();
        if (!tokens.accept("TRANSACTION")) {
            tokens.accept("WORK");
        }
        return new Statement.Transaction(
                switch (verb) {
                    case "COMMIT" -> TransactionVerb.COMMIT;
                    case "ROLLBACK" -> TransactionVerb.ROLLBACK;
                    default -> TransactionVerb.BEGIN;
                });
    }
}
