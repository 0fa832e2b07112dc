package io.brook.contract;

import java.util.regex.Pattern;

/// A Kafka topic as a contract names it: `kafka://orders.v1`.
///
/// @param topic the topic's name, without the scheme
public record TopicRef(String topic) {
    static final String PATTERN = "kafka://(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}";

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern VERSION_SUFFIX = Pattern.compile("\\.v[0-9]+$");
    private static final String SCHEME = "kafka://";

    public TopicRef {
        if (!LEGAL.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            throw new IllegalArgumentException(
                    "topic must be 1 to 249 letters, digits, '.', '_' or '-', was '" + topic + "'");
        }
    }

    /// Reads `kafka://topic`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static TopicRef parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new IllegalArgumentException("topic must read like 'kafka://orders.v1', was '" + text + "'");
        }
        return new TopicRef(text.substring(SCHEME.length()));
    }

    /// The topic's name without a trailing version: `orders` for `orders.v1`.
    public String base() {
        return VERSION_SUFFIX.matcher(topic).replaceFirst("");
    }

    @Override
    public String toString() {
        return SCHEME + topic;
    }
}
