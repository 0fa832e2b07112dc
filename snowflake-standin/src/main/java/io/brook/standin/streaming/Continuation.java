package io.brook.standin.streaming;

import java.util.Optional;

/// A continuation token: which opening of the channel may write (the client sequencer), and which batch comes.
record Continuation(long clientSequencer, long rowSequencer) {

    static Optional<Continuation> parse(String text) {
        var cut = text.indexOf('_');
        if (cut <= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Continuation(
                    Long.parseLong(text, 0, cut, 10), Long.parseLong(text, cut + 1, text.length(), 10)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return clientSequencer + "_" + rowSequencer;
    }
}
