package io.brook.validate;

/// From an Avro field's value to a row's. Stateless.
interface Extractor {
    /// Stands for a value that does not fit its column.
    Misfit UNFIT = Misfit.UNFIT;

    /// The row's value, or [#UNFIT].
    ///
    /// @param raw what the Avro record holds; not null
    Object extract(Object raw);

    /// A type of one value, which no row holds.
    enum Misfit {
        UNFIT
    }
}
