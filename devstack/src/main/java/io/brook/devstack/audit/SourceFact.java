package io.brook.devstack.audit;

import java.util.List;

/// A source record, and what must have become of it.
///
/// @param allowed the outcomes that it may have, nearly always one; none when it stands beyond what has been judged
record SourceFact(long offset, List<Expected> allowed, Doubt doubt) {
    /// An outcome.
    ///
    /// @param outcome its code
    /// @param digest of the row, when it lands
    record Expected(int outcome, long digest) {}

    /// Why the expectation may not be what the fleet could know.
    enum Doubt {
        NONE,
        SCHEMA_KNOWN_NOW,
        SCHEMA_GONE
    }

    SourceFact {
        allowed = List.copyOf(allowed);
    }

    /// One that is still to be judged.
    static SourceFact unjudged(long offset) {
        return new SourceFact(offset, List.of(), Doubt.NONE);
    }

    /// Whether it may land as the row of this digest.
    boolean landsAs(long digest) {
        for (Expected each : allowed) {
            if (each.outcome() == Outcomes.LANDED && each.digest() == digest) {
                return true;
            }
        }
        return false;
    }

    boolean may(int outcome) {
        for (Expected each : allowed) {
            if (each.outcome() == outcome) {
                return true;
            }
        }
        return false;
    }
}
