package io.brook.devstack.audit;

/// A dead letter of the contract, as far as the audit cares.
///
/// @param offset in the dead-letter topic
/// @param origin where the record stood; [LandingFact.Origin#NONE] when the key does not say
/// @param version the contract's version that refused it
record LetterFact(long offset, LandingFact.Origin origin, String reason, String version) {}
