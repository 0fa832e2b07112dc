package io.brook.pii;

/// Snowflake's `PRIVACY_CATEGORY` of a classified column.
public enum PrivacyCategory {
    IDENTIFIER,
    QUASI_IDENTIFIER,
    SENSITIVE
}
