package io.brook.standin.sql;

import io.brook.standin.store.TableName;
import java.util.List;

/// A name of one to three parts, not yet completed by the session.
record ObjectName(List<String> parts) {

    ObjectName {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 3) {
            throw SqlRefused.unsupported("a name of " + parts.size() + " parts");
        }
    }

    String last() {
        return parts.getLast();
    }

    /// The full name of a table.
    TableName table(Session session) {
        return new TableName(
                checked(parts.size() > 2 ? parts.getFirst() : session.requiredDatabase()),
                checked(parts.size() > 1 ? parts.get(parts.size() - 2) : session.requiredSchema()),
                last());
    }

    /// The full name of a schema.
    SchemaName schema(Session session) {
        return new SchemaName(
                checked(parts.size() > 1 ? parts.getFirst() : session.requiredDatabase()), checked(last()));
    }

    /// The name of something without a parent.
    String single() {
        if (parts.size() != 1) {
            throw SqlRefused.unsupported("a qualified name in this place");
        }
        return checked(last());
    }

    private static String checked(String part) {
        if (part.indexOf('.') >= 0) {
            throw SqlRefused.unsupported("a dot within a database or schema name");
        }
        return part;
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
