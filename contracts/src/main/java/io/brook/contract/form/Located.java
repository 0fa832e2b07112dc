package io.brook.contract.form;

/// A value and where it was written.
public record Located<T>(T value, Place place) {}
