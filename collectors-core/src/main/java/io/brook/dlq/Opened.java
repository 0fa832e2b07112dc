package io.brook.dlq;

import io.brook.record.Arrival;

/// What came of opening an envelope.
public sealed interface Opened {
    /// The original record, byte for byte.
    record Original(String contract, Arrival arrival) implements Opened {}

    /// The original was too large to be carried; it stands, or stood, at its position.
    record Reference(String contract, Oversize original) implements Opened {}

    /// It cannot be opened.
    record Failed(Failure failure) implements Opened {}

    /// Why an envelope cannot be opened.
    enum Failure {
        /// The bytes are not an envelope.
        NOT_AN_ENVELOPE,
        /// An envelope of a version that this build does not know.
        UNKNOWN_VERSION,
        /// It was sealed under another key.
        WRONG_KEY,
        /// It was changed after it was sealed.
        TAMPERED
    }
}
