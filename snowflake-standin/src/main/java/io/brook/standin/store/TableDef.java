package io.brook.standin.store;

import java.time.Instant;
import java.util.List;

/// One incarnation of a table. Replacing or dropping a table ends the incarnation, and its channels with it.
public record TableDef(long id, TableName name, List<ColumnDef> columns, Instant created) {

    public TableDef {
        columns = List.copyOf(columns);
    }

    /// The table that holds the rows refused on their way into an incarnation.
    public static String errorTable(long id) {
        return "errors_" + id;
    }
}
