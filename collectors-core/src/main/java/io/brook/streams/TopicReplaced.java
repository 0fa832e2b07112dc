package io.brook.streams;

/// A topic is not the one that the topology was started with. A new start sees what to do about it.
final class TopicReplaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicReplaced(String what) {
        super(what);
    }
}
