package io.brook.contract.form;

/// Where in a document something stands.
///
/// @param path the way from the root, such as `collectors[0].lateness`; empty at the root
/// @param line counted from 1
public record Place(String path, int line) {
    Place key(String name, int at) {
        return new Place(path.isEmpty() ? name : path + "." + name, at);
    }

    Place item(int index, int at) {
        return new Place(path + "[" + index + "]", at);
    }
}
