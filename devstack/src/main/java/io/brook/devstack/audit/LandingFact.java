package io.brook.devstack.audit;

/// A row in the landing topic, as far as the audit cares.
///
/// @param offset in the landing topic
/// @param origin where the row says that it comes from; [Origin#NONE] when it does not say
/// @param keyHash over the key of the record; 0 without one
record LandingFact(long offset, Origin origin, long keyHash, Row row) {
    /// A source position.
    record Origin(String topic, int partition, long offset) {
        static final Origin NONE = new Origin("", -1, -1);
    }

    /// What the row itself says.
    ///
    /// @param digest over its columns
    record Row(long digest, boolean late, String version) {}
}
