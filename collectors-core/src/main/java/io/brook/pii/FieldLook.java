package io.brook.pii;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is looked for in one field: kinds, and what the field's name says about its values. Made once for each field of
/// a
/// contract. Immutable.
public final class FieldLook {
    /// Everything, in a text without a name.
    public static final FieldLook EVERYTHING = new FieldLook(EnumSet.allOf(Entity.class), 0);

    private final Set<Entity> entities;
    private final int topics;

    private FieldLook(Set<Entity> entities, int topics) {
        this.entities = Collections.unmodifiableSet(entities);
        this.topics = topics;
    }

    /// Everything, in a field of this name.
    public static FieldLook named(String fieldName) {
        return new FieldLook(EVERYTHING.entities, Vocabulary.topicsOfName(fieldName));
    }

    /// The same field, looked at for these kinds alone.
    public FieldLook only(Collection<Entity> kinds) {
        Set<Entity> only = EnumSet.noneOf(Entity.class);
        only.addAll(kinds);
        return new FieldLook(only, topics);
    }

    Set<Entity> entities() {
        return entities;
    }

    int topics() {
        return topics;
    }
}
