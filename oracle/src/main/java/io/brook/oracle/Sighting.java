package io.brook.oracle;

/// Where a dedupe key was first seen.
///
/// @param content 64 bits over the row's content
/// @param earliest the earliest that the clock can have been just after it
/// @param latest the latest
/// @param sure whether it landed for certain, and not only by one of the clock's possible times
record Sighting(long offset, long content, long earliest, long latest, boolean sure) {}
