package io.brook.contract;

import java.util.Set;

/// The proofs that must exist before and while the product is served.
public record AuditEvidence(Set<Kind> demanded) {
    /// No proof is demanded.
    public static final AuditEvidence NONE = new AuditEvidence(Set.of());

    /// A kind of proof.
    public enum Kind {
        /// Who read what, from the warehouse's own history.
        ACCESS_HISTORY,
        /// The transforms' tests, passed.
        DBT_TESTS,
        /// Where each table comes from.
        LINEAGE
    }

    public AuditEvidence {
        demanded = Set.copyOf(demanded);
    }

    /// Whether this proof must exist.
    public boolean demands(Kind kind) {
        return demanded.contains(kind);
    }
}
