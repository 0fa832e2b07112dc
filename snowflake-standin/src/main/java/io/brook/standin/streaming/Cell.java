package io.brook.standin.streaming;

import org.jspecify.annotations.Nullable;

/// A field of an arriving row, read as its column's type.
sealed interface Cell {

    /// A value to append; null is SQL NULL.
    record Value(@Nullable Object content) implements Cell {}

    /// A value that is no value of the type, and why, without the value.
    record Bad(String why) implements Cell {}
}
