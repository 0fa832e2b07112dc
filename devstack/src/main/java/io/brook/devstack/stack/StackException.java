package io.brook.devstack.stack;

/// The stack cannot do what was asked; the message says why and names the part.
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
