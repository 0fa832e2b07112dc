package io.brook.standin.sql;

/// A schema's full name.
record SchemaName(String database, String schema) {

    @Override
    public String toString() {
        return database + "." + schema;
    }
}
