package io.brook.standin.http;

/// A named endpoint; faults are aimed at the name.
public record Route(String name, Endpoint endpoint) {

    public Route {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a route must have a name");
        }
    }
}
