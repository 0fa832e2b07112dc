package io.brook.landing.snowpipe;

import io.brook.contract.TableName;
import java.util.Locale;

/// A name on its way into SQL. It quotes itself, so that no name is ever read as anything else.
///
/// @param name as the catalog stores it
record SqlName(String name) {
    SqlName {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an SQL name must have a printable character and no NUL");
        }
    }

    /// A name as a contract writes it: without quotes SQL stores it in upper case.
    static SqlName of(String unquoted) {
        return new SqlName(unquoted.toUpperCase(Locale.ROOT));
    }

    /// The full name of a table, every part quoted.
    static String full(TableName table) {
        return of(table.database()) + "." + of(table.schema()) + "." + of(table.table());
    }

    @Override
    public String toString() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
