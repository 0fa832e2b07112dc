package io.brook.oracle;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A BRONZE row as canonical text by column, without the columns that depend on when it was landed
/// (`_LANDING_OFFSET`, `_INGESTED_AT`). Absent columns are null in the table. Two rows are the same exactly when their
/// texts are, wherever each was read: worked out here, on the landing topic, or in the table.
public final class ExpectedRow {
    private final SortedMap<String, String> columns;

    ExpectedRow(SortedMap<String, String> columns) {
        this.columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /// The columns' texts by upper-case name, nulls left out.
    public SortedMap<String, String> canonical() {
        return columns;
    }

    /// 64 bits over [#canonical]: equal rows have equal digests, and unequal ones hardly ever.
    public long digest() {
        var sha = Digests.sha256();
        columns.forEach((name, text) -> {
            Digests.add(sha, name);
            Digests.add(sha, text);
        });
        return ByteBuffer.wrap(sha.digest()).getLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpectedRow row && row.columns.equals(columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    /// The digest only: a row's content is never printed.
    @Override
    public String toString() {
        return "ExpectedRow[" + Long.toHexString(digest()) + "]";
    }
}
