package io.brook.devstack.feed;

/// A line that cannot become an event. The message says why without any of the line's values.
final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MappingException(String message) {
        super(message);
    }
}
