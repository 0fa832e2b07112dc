package io.brook.contract;

import java.util.Locale;

/// How the source topic's values are encoded.
public enum SchemaFormat {
    AVRO;

    /// The spelling used in contracts, such as `avro`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
