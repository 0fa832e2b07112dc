package io.brook.contract;

/// How sensitive a product or a column is, in rising order.
public enum Classification {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED,
    PHI_PSEUDONYMOUS,
    PHI;

    /// The spelling used in contracts, such as `PHI-pseudonymous`.
    public String label() {
        return switch (this) {
            case PUBLIC -> "public";
            case INTERNAL -> "internal";
            case CONFIDENTIAL -> "confidential";
            case RESTRICTED -> "restricted";
            case PHI_PSEUDONYMOUS -> "PHI-pseudonymous";
            case PHI -> "PHI";
        };
    }
}
