package io.brook.standin.sql;

/// A statement that Snowflake would refuse, with the code and state that its driver reports.
public final class SqlRefused extends RuntimeException {

    private static final String COMPILATION = "SQL compilation error:\n";

    private final String code;
    private final String sqlState;

    public SqlRefused(String code, String sqlState, String message) {
        super(message);
        this.code = code;
        this.sqlState = sqlState;
    }

    static SqlRefused syntax(Position position, String unexpected) {
        return new SqlRefused(
                "001003",
                "42000",
                COMPILATION + "syntax error line " + position.line() + " at position " + position.column()
                        + " unexpected '" + unexpected + "'.");
    }

    static SqlRefused unsupported(String what) {
        return new SqlRefused("001003", "42000", COMPILATION + "not supported here: " + what);
    }

    static SqlRefused missing(String kind, String name) {
        return new SqlRefused(
                "002003", "42S02", COMPILATION + kind + " '" + name + "' does not exist or not authorized.");
    }

    static SqlRefused exists(String name) {
        return new SqlRefused("002002", "42710", COMPILATION + "Object '" + name + "' already exists.");
    }

    static SqlRefused invalidIdentifier(String detail) {
        return new SqlRefused("000904", "42000", COMPILATION + "error: invalid identifier " + detail);
    }

    static SqlRefused noDatabase() {
        return new SqlRefused(
                "090105", "22000", "Cannot perform operation. This session does not have a current database.");
    }

    public String code() {
        return code;
    }

    public String sqlState() {
        return sqlState;
    }
}
