package io.brook.runtime;

import java.util.List;

/// The process must not start as it is set up. Its sentences are for whoever set it up.
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    StartRefused(List<String> sentences) {
        super(String.join("; ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
