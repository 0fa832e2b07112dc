package io.brook.devstack.audit;

/// A row in BRONZE, as far as the audit cares.
///
/// @param offset the source offset
/// @param landingOffset -1 when the row names none
record BronzeFact(long offset, long landingOffset, LandingFact.Row row) {}
