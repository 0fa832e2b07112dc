package io.brook.landing;

/// A consumer's standing in its group at one moment, opaque to the lander. What is done in the name of a standing that
/// is no longer current fails: so an errand that outlives its partition's ownership does nothing.
public interface Membership {}
