package io.brook.admission;

import io.brook.record.Reason;
import org.jspecify.annotations.Nullable;

/// What becomes of an arrival. Every arrival gets exactly one verdict.
public sealed interface Verdict {
    /// It lands.
    record Accepted() implements Verdict {
        static final Accepted ON_TIME = new Accepted();
    }

    /// It lands, marked late.
    ///
    /// @param behindMillis how far behind the watermark, 1 or more
    record Late(long behindMillis) implements Verdict {}

    /// The same key with the same content has landed before; this one is only counted.
    record Duplicate(FirstSeen original) implements Verdict {}

    /// It goes to the dead-letter topic.
    ///
    /// @param firstSeen the sighting it contradicts, for a conflict
    record Refused(Reason reason, @Nullable FirstSeen firstSeen) implements Verdict {
        public Refused(Reason reason) {
            this(reason, null);
        }
    }

    /// The verdict on a record that needs no judging of time or novelty.
    static Verdict accepted() {
        return Accepted.ON_TIME;
    }

    /// Whether a row lands.
    default boolean lands() {
        return switch (this) {
            case Accepted _, Late _ -> true;
            case Duplicate _, Refused _ -> false;
        };
    }
}
