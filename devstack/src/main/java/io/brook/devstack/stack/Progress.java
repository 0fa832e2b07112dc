package io.brook.devstack.stack;

/// Tells people what goes on, a line at a time. Called from several threads.
@FunctionalInterface
public interface Progress {
    void line(String text);
}
