package io.brook.runtime;

import io.micronaut.context.exceptions.BeanContextException;

/// Finds the sentence that a settings record refused its value with, inside the container's account of how it got
/// there.
final class Refusals {
    private Refusals() {}

    static String sentenceOf(BeanContextException refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var lines = message.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.startsWith("Message: Error resolving"))
                .map(line -> line.substring("Message: ".length()))
                .findFirst()
                .orElse(lines.isEmpty() ? cause.getClass().getSimpleName() : lines.getFirst());
    }
}
