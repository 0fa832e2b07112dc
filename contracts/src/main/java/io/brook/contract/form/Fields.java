package io.brook.contract.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was read of one section: every key that is there and well-formed. Not thread-safe while it is read.
public final class Fields {
    private final Place place;
    private final Map<Key<?>, Place> mentioned = new HashMap<>();
    private final Map<Key<?>, Located<?>> values = new HashMap<>();

    Fields(Place place) {
        this.place = place;
    }

    void mention(Key<?> key, Place at) {
        mentioned.put(key, at);
    }

    <T> void put(Key<T> key, Located<T> value) {
        values.put(key, value);
    }

    /// Where the section begins.
    public Place place() {
        return place;
    }

    /// Where the key is written, or would be.
    public Place place(Key<?> key) {
        return mentioned.getOrDefault(key, place.key(key.name(), place.line()));
    }

    /// Whether the key is written, even when its value is faulty.
    public boolean mentions(Key<?> key) {
        return mentioned.containsKey(key);
    }

    /// The key's value and place; empty when it is absent or faulty.
    @SuppressWarnings("unchecked") // put ties the value's type to the key's
    public <T> Optional<Located<T>> at(Key<T> key) {
        return Optional.ofNullable((Located<T>) values.get(key));
    }

    /// The key's value; empty when it is absent or faulty.
    public <T> Optional<T> find(Key<T> key) {
        return at(key).map(Located::value);
    }

    /// The value of a required key of a section without faults.
    ///
    /// @throws IllegalStateException when it is absent
    public <T> T get(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key.name() + " at " + place));
    }
}
