package io.brook.devstack.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns that a mapping's templates name.
final class Columns {
    private Columns() {}

    /// All of them, anywhere within a document's node.
    static Set<String> in(@Nullable Object node) {
        var names = new HashSet<String>();
        collect(node, names);
        return names;
    }

    private static void collect(@Nullable Object node, Set<String> names) {
        switch (node) {
            case null -> {}
            case Map<?, ?> map -> map.values().forEach(value -> collect(value, names));
            case List<?> list -> list.forEach(item -> collect(item, names));
            case String text ->
                Expression.Template.COLUMN.matcher(text).results().forEach(match -> names.add(match.group(1)));
            default -> {}
        }
    }
}
