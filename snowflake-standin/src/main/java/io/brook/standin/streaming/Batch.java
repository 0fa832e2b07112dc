package io.brook.standin.streaming;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A batch that a client wants applied to a channel.
///
/// @param offsetToken the client's token of its last row
/// @param rows the NDJSON, read only when the batch is really applied
record Batch(
        String channel,
        Optional<Continuation> token,
        @Nullable String offsetToken,
        Supplier<byte[]> rows) {}
