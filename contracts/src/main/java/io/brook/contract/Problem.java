package io.brook.contract;

/// One fault in a contract: where it stands, what should stand there, and what does.
///
/// @param path the way from the root, such as `collectors[0].lateness`; empty for the document as a whole
/// @param line counted from 1
public record Problem(String path, int line, String expected, String found) {
    /// The fault as one sentence for people.
    public String message() {
        return "line " + line + (path.isEmpty() ? "" : ", " + path) + ": expected " + expected + ", found " + found;
    }

    @Override
    public String toString() {
        return message();
    }
}
