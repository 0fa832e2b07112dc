package io.brook.standin.http;

import java.sql.SQLException;

/// Names a database failure without its text, which may quote values.
final class SqlCauses {

    private SqlCauses() {}

    static String kind(SQLException e) {
        var message = String.valueOf(e.getMessage());
        var colon = message.indexOf(':');
        return colon > 0 && colon < 60 ? message.substring(0, colon) : "SQLException";
    }
}
