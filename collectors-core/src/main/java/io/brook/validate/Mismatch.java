package io.brook.validate;

/// A point in which a contract and its Avro schema do not agree.
///
/// @param column the contract's column, or the setting that names it
/// @param message what was expected and what came
public record Mismatch(String column, String message) {}
