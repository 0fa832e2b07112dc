package io.brook.contract;

/// How the source topic's values are encoded.
public enum SchemaFormat {
    AVRO
}
