package io.brook.record;

import org.jspecify.annotations.Nullable;

/// A Kafka record header.
public final class Header {
    private final String name;
    private final byte @Nullable [] value;

    public Header(String name, byte @Nullable [] value) {
        this.name = name;
        this.value = value;
    }

    public String name() {
        return name;
    }

    public byte @Nullable [] value() {
        return value;
    }

    /// The name's and value's lengths only: header content is never printed.
    @Override
    public String toString() {
        return "Header[" + name.length() + " characters, " + (value == null ? "absent" : value.length + " B") + "]";
    }
}
