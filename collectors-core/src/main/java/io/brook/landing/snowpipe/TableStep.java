package io.brook.landing.snowpipe;

import io.brook.contract.TableName;
import java.util.List;
import java.util.stream.Collectors;

/// One statement that makes a table ready for rows. Every one may be repeated, by several instances at once.
sealed interface TableStep {
    String sql();

    /// A column to be.
    record ColumnDef(SqlName name, SqlType type) {
        @Override
        public String toString() {
            return name + " " + type;
        }
    }

    record CreateDatabase(SqlName name) implements TableStep {
        @Override
        public String sql() {
            return "CREATE DATABASE IF NOT EXISTS " + name;
        }
    }

    record CreateSchema(SqlName database, SqlName name) implements TableStep {
        @Override
        public String sql() {
            return "CREATE SCHEMA IF NOT EXISTS " + database + "." + name;
        }
    }

    record CreateTable(TableName table, List<ColumnDef> columns) implements TableStep {
        public CreateTable {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql() {
            return columns.stream()
                    .map(ColumnDef::toString)
                    .collect(Collectors.joining(", ", "CREATE TABLE IF NOT EXISTS " + SqlName.full(table) + " (", ")"));
        }
    }

    record AddColumn(TableName table, ColumnDef column) implements TableStep {
        @Override
        public String sql() {
            return "ALTER TABLE " + SqlName.full(table) + " ADD COLUMN IF NOT EXISTS " + column;
        }
    }
}
