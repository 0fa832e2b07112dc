package io.brook.devstack.feed;

import java.util.Map;

/// A line of a file, as the file's format reads it.
sealed interface Line {
    /// Where it stands, counted from 1; of an entry of several lines, the last.
    long number();

    /// It has columns.
    ///
    /// @param columns by name; a blank one is present and empty
    record Columns(long number, Map<String, String> columns) implements Line {}

    /// It does not read as the format says.
    ///
    /// @param cause without any of its values
    record Malformed(long number, String cause) implements Line {}
}
