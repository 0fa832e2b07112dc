package io.brook.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.brook.wire.Lookup;

/// What one request to the registry gave.
sealed interface Answer {
    /// The registry's JSON.
    record Body(JsonNode json) implements Answer {}

    /// The registry says that what was asked for does not exist.
    record Missing() implements Answer {}

    /// No answer, or one that is no registry's.
    record Failed(Lookup.Cause cause) implements Answer {}
}
