package io.brook.bench;

/// What is measured, from the least to the whole; declared in the order in which a round runs them.
enum JobKind {
    /// Bytes in, the same bytes out.
    BYTES("a", "Kafka Streams byte pass-through"),
    /// Bytes in, decoded to an Avro record, the same bytes out.
    DECODE("b", "pass-through with Avro decode"),
    /// The orders collector's own topology.
    ORDERS("c", "full orders topology");

    private final String letter;
    private final String title;

    JobKind(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    String letter() {
        return letter;
    }

    String title() {
        return title;
    }
}
