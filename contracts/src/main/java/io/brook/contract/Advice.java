package io.brook.contract;

/// A hint about a usable contract: something legal that the writer should know.
///
/// @param path the way from the root, such as `collectors[0].dedupe_keys`
/// @param line counted from 1
public record Advice(String path, int line, String hint) {
    /// The hint as one sentence for people.
    public String message() {
        return "line " + line + ", " + path + ": " + hint;
    }
}
