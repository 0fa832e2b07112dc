package io.brook.standin.sql;

import io.brook.standin.sql.Statement.IfPresent;
import io.brook.standin.store.Catalog;
import io.brook.standin.store.CatalogChange;
import io.brook.standin.store.TableDef;
import io.brook.standin.store.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Carries out what defines things, within one transaction. Every check comes before the first change.
final class Definitions {

    private static final String DONE = "Statement executed successfully.";

    private final Session session;
    private final Catalog catalog;
    private final CatalogChange change;

    Definitions(Connection connection, Session session) {
        this.session = session;
        this.catalog = new Catalog(connection);
        this.change = new CatalogChange(connection);
    }

    String createDatabase(Statement.CreateDatabase create) throws SQLException {
        var name = create.name().single();
        if (catalog.hasDatabase(name)) {
            if (create.ifPresent() == IfPresent.KEEP) {
                return name + " already exists, statement succeeded.";
            }
            refuseUnless(create.ifPresent() == IfPresent.REPLACE, name);
            change.dropDatabase(name);
        }
        change.createDatabase(name);
        session.use(name, "PUBLIC");
        return "Database " + name + " successfully created.";
    }

    String createSchema(Statement.CreateSchema create) throws SQLException {
        var name = create.name().schema(session);
        refuseSystem(name.schema());
        if (!catalog.hasDatabase(name.database())) {
            throw SqlRefused.missing("Database", name.database());
        }
        if (catalog.hasSchema(name.database(), name.schema())) {
            if (create.ifPresent() == IfPresent.KEEP) {
                return name.schema() + " already exists, statement succeeded.";
            }
            refuseUnless(create.ifPresent() == IfPresent.REPLACE, name.schema());
            change.dropSchema(name.database(), name.schema());
        }
        change.createSchema(name.database(), name.schema());
        session.use(name.database(), name.schema());
        return "Schema " + name.schema() + " successfully created.";
    }

    String createTable(Statement.CreateTable create) throws SQLException {
        var name = create.name().table(session);
        refuseSystem(name.schema());
        if (!catalog.hasSchema(name.database(), name.schema())) {
            throw SqlRefused.missing("Schema", name.database() + "." + name.schema());
        }
        var existing = catalog.table(name);
        if (existing.isPresent()) {
            if (create.ifPresent() == IfPresent.KEEP) {
                return name.table() + " already exists, statement succeeded.";
            }
            refuseUnless(create.ifPresent() == IfPresent.REPLACE, name.toString());
            change.dropTable(existing.get());
        }
        change.createTable(name, create.columns(), create.comment());
        return "Table " + name.table() + " successfully created.";
    }

    String addColumns(Statement.AddColumns add) throws SQLException {
        var table = table(add.table(), add.ifExists());
        if (table.isEmpty()) {
            return DONE;
        }
        for (var column : add.columns()) {
            var name = column.column().name();
            var taken = table.get().columns().stream()
                    .anyMatch(known -> known.name().equals(name));
            if (taken && !column.ifNotExists()) {
                throw new SqlRefused("001430", "42601", "SQL compilation error:\ncolumn '" + name + "' already exists");
            }
            if (!taken && !column.column().nullable()) {
                throw SqlRefused.unsupported("a new column that is NOT NULL");
            }
            if (!taken) {
                change.addColumn(table.get(), column.column());
            }
        }
        return DONE;
    }

    String rename(Statement.RenameTable rename) throws SQLException {
        var table = table(rename.table(), rename.ifExists());
        if (table.isEmpty()) {
            return DONE;
        }
        var old = table.get().name();
        var target = rename.newName().table(session);
        if (!target.duckSchema().equals(old.duckSchema())) {
            throw SqlRefused.unsupported("a rename into another schema");
        }
        refuseUnless(catalog.table(target).isEmpty(), target.toString());
        change.renameTable(table.get(), target.table());
        return DONE;
    }

    String setOption(Statement.SetTableOption set) throws SQLException {
        table(set.table(), set.ifExists());
        return DONE;
    }

    String drop(Statement.Drop drop) throws SQLException {
        return switch (drop.kind()) {
            case DATABASE -> dropDatabase(drop);
            case SCHEMA -> dropSchema(drop);
            case TABLE -> dropTable(drop);
            case COLUMN -> throw SqlRefused.unsupported("DROP COLUMN");
        };
    }

    private String dropDatabase(Statement.Drop drop) throws SQLException {
        var name = drop.name().single();
        if (catalog.hasDatabase(name)) {
            change.dropDatabase(name);
            session.leaveDatabase(name);
            return name + " successfully dropped.";
        }
        return absent(drop, "Database", name);
    }

    private String dropSchema(Statement.Drop drop) throws SQLException {
        var name = drop.name().schema(session);
        refuseSystem(name.schema());
        if (catalog.hasSchema(name.database(), name.schema())) {
            change.dropSchema(name.database(), name.schema());
            session.leaveSchema(name);
            return name.schema() + " successfully dropped.";
        }
        return absent(drop, "Schema", name.toString());
    }

    private String dropTable(Statement.Drop drop) throws SQLException {
        var name = drop.name().table(session);
        var table = catalog.table(name);
        if (table.isPresent()) {
            change.dropTable(table.get());
            return name.table() + " successfully dropped.";
        }
        return absent(drop, "Table", name.toString());
    }

    String undrop(Statement.UndropTable undrop) throws SQLException {
        var name = undrop.table().table(session);
        refuseUnless(catalog.table(name).isEmpty(), name.toString());
        if (!change.undropTable(name)) {
            throw SqlRefused.missing("Table", name.toString());
        }
        return "Table " + name.table() + " successfully restored.";
    }

    private static String absent(Statement.Drop drop, String kind, String name) {
        if (!drop.ifExists()) {
            throw SqlRefused.missing(kind, name);
        }
        return "Drop statement executed successfully (" + name + " already dropped).";
    }

    private Optional<TableDef> table(ObjectName asked, boolean mayBeAbsent) throws SQLException {
        TableName name = asked.table(session);
        var table = catalog.table(name);
        if (table.isEmpty() && !mayBeAbsent) {
            throw SqlRefused.missing("Table", name.toString());
        }
        return table;
    }

    private static void refuseSystem(String schema) {
        if (schema.equals(CatalogChange.INFORMATION_SCHEMA)) {
            throw new SqlRefused("003001", "42501", "SQL access control error:\nINFORMATION_SCHEMA cannot be changed");
        }
    }

    private static void refuseUnless(boolean fine, String name) {
        if (!fine) {
            throw SqlRefused.exists(name);
        }
    }
}
