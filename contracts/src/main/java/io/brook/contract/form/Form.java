package io.brook.contract.form;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/// What may be written at some place of a document: how it is read, and its JSON Schema.
///
/// @param <T> what a well-formed value becomes
public sealed interface Form<T> permits Text, Choice, Flag, Amount, Day, ListOf, Labels, Section {
    /// Reads the value, noting every fault; empty when nothing of it can be used.
    Optional<T> read(Node node, Place place, Faults faults);

    /// The JSON Schema of the value.
    Map<String, Object> schema();

    /// What is expected, to follow the word "expected".
    String expected();
}
