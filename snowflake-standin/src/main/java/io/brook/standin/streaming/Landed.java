package io.brook.standin.streaming;

import org.jspecify.annotations.Nullable;

/// What became of one batch of rows.
///
/// @param lastFault why the last refused row was refused, without its values; null when none was
record Landed(ChannelState.RowCounts counts, @Nullable String lastFault) {}
