package io.brook.wire;

import org.apache.avro.Schema;

/// What a schema source knows about one id.
public sealed interface Lookup {
    /// The writer's schema.
    record Found(Schema schema) implements Lookup {}

    /// The registry answered that it has no schema of this id.
    record Unknown() implements Lookup {}

    /// The registry has a schema of this id, but not one that can be read as Avro.
    record Unusable(Flaw flaw) implements Lookup {}

    /// The registry could not be asked; the record waits.
    record Unavailable(Cause cause) implements Lookup {}

    /// Why a schema that exists cannot be used.
    enum Flaw {
        /// It is a schema of another format, such as Protobuf.
        NOT_AVRO,
        /// Its text, or that of a schema it refers to, is not a schema.
        MALFORMED,
        /// It refers to more schemas than are followed, or to one that does not exist.
        REFERENCES
    }

    /// Why the registry could not be asked.
    enum Cause {
        /// No connection could be made, or it broke.
        UNREACHABLE,
        /// It did not answer in time.
        TIMEOUT,
        /// It refused our credentials.
        ACCESS_DENIED,
        /// It asked us to slow down.
        THROTTLED,
        /// It failed with a server error.
        SERVER_ERROR,
        /// What answered is not a schema registry: a proxy's page, or text that is not its JSON.
        UNEXPECTED_ANSWER,
        /// It failed a moment ago and is left alone for a while.
        BACKING_OFF,
        /// The caller was interrupted.
        INTERRUPTED
    }
}
