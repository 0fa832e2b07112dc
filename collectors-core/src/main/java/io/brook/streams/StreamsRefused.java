package io.brook.streams;

import java.util.List;

/// The topology must not start from what the brokers hold. Its sentences name what is lost, or what must be decided.
public final class StreamsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    StreamsRefused(List<String> sentences) {
        super(String.join("; ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
