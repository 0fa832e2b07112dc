package io.brook.standin.sql;

import io.brook.standin.store.ColumnDef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every statement that the stand-in understands. A kind that is not here is refused.
sealed interface Statement {

    /// What to do when the object is already there.
    enum IfPresent {
        FAIL,
        KEEP,
        REPLACE
    }

    /// SELECT, WITH or VALUES, translated as a whole.
    record Query(Fragment text) implements Statement {}

    record Insert(ObjectName table, List<String> columns, Fragment source) implements Statement {}

    record Update(ObjectName table, List<Assignment> assignments, Optional<Fragment> where) implements Statement {}

    record Assignment(String column, Fragment value) {}

    record Delete(ObjectName table, Optional<Fragment> where) implements Statement {}

    record CreateDatabase(ObjectName name, IfPresent ifPresent) implements Statement {}

    record CreateSchema(ObjectName name, IfPresent ifPresent) implements Statement {}

    record CreateTable(
            ObjectName name,
            List<ColumnDef> columns,
            IfPresent ifPresent,
            @Nullable String comment) implements Statement {}

    record AddColumns(ObjectName table, boolean ifExists, List<NewColumn> columns) implements Statement {}

    record NewColumn(ColumnDef column, boolean ifNotExists) {}

    record RenameTable(ObjectName table, boolean ifExists, ObjectName newName) implements Statement {}

    /// ALTER TABLE … SET of an option that changes nothing here.
    record SetTableOption(ObjectName table, boolean ifExists) implements Statement {}

    record Drop(ObjectKind kind, ObjectName name, boolean ifExists) implements Statement {}

    record UndropTable(ObjectName table) implements Statement {}

    record Use(UseTarget target, ObjectName name) implements Statement {}

    record Show(ObjectKind kind, @Nullable String like, Optional<ObjectName> in) implements Statement {}

    record DescribeTable(ObjectName table) implements Statement {}

    /// ALTER SESSION SET; `autocommit` is null when another parameter was set.
    record SetSession(@Nullable Boolean autocommit) implements Statement {}

    record Transaction(TransactionVerb verb) implements Statement {}

    enum ObjectKind {
        DATABASE,
        SCHEMA,
        TABLE,
        COLUMN
    }

    enum UseTarget {
        DATABASE,
        SCHEMA,
        ROLE,
        WAREHOUSE
    }

    enum TransactionVerb {
        BEGIN,
        COMMIT,
        ROLLBACK
    }
}
