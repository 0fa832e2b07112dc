package io.brook.record;

/// Where a record stands in Kafka; its identity through every later step.
///
/// @param offset the record's offset, 0 or more
public record Position(String topic, int partition, long offset) {
    public Position {
        if (topic.isBlank() || partition < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "position must name a topic, a partition and an offset of 0 or more, was " + topic + ":" + partition
                            + ":" + offset);
        }
    }

    /// Reads `topic:partition:offset`, the form that [#toString] writes.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static Position parse(String text) {
        int second = text.lastIndexOf(':');
        int first = second < 1 ? -1 : text.lastIndexOf(':', second - 1);
        if (first < 1) {
            throw new IllegalArgumentException("position must read like 'orders.v1:0:42', was '" + text + "'");
        }
        try {
            return new Position(
                    text.substring(0, first),
                    Integer.parseInt(text.substring(first + 1, second)),
                    Long.parseLong(text.substring(second + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("position must read like 'orders.v1:0:42', was '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        return topic + ":" + partition + ":" + offset;
    }
}
