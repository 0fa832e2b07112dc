package io.brook.contract.form;

/// One thing that is wrong in a document.
///
/// @param expected what should stand there
/// @param found what stands there
public record Fault(Place place, String expected, String found) {}
