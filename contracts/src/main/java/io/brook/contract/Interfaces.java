package io.brook.contract;

import java.util.List;

/// What consumers may build on.
///
/// @param shares the names of the secure shares that carry the product
public record Interfaces(List<TableName> tables, List<String> shares) {
    /// Nothing is offered yet.
    public static final Interfaces NONE = new Interfaces(List.of(), List.of());

    public Interfaces {
        tables = List.copyOf(tables);
        shares = List.copyOf(shares);
        shares.forEach(name -> Names.identifier("share", name));
    }
}
