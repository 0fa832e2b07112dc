package io.brook.runtime;

/// Something whose health decides whether the process is ready.
interface Part {
    /// How it fares now. Called by the health thread only; may take a second or two, never longer.
    PartHealth health();
}
