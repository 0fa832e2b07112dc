package io.brook.wire;

import io.brook.record.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// From a value's bytes to a record of the contract's schema, totally: whatever the bytes, one of the outcomes.
///
/// It keeps a decoder and a resolution per schema id from record to record, and is not thread-safe: one per processor.
public final class RecordDecoder {
    /// Far more than a topic's history has; beyond it the resolutions are built anew.
    private static final int MOST_RESOLUTIONS = 1_000;

    private final ReaderSchema reader;
    private final SchemaSource schemas;
    private final DecodeLimits limits;
    private final BoundedDecoder decoder;
    private final Map<Integer, Resolution> resolutions = new HashMap<>();
    private int latestId = Decoded.NO_SCHEMA;
    private @Nullable Resolution latest;

    /// @param reader the contract's schema: a record, not recursive
    /// @throws IllegalArgumentException saying what is wrong with the reader's schema
    public RecordDecoder(Schema reader, SchemaSource schemas, DecodeLimits limits) {
        this.reader = new ReaderSchema(reader, limits.depth());
        this.schemas = schemas;
        this.limits = limits;
        this.decoder = new BoundedDecoder(limits);
    }

    /// Decodes one value. A record without a value is the caller's to judge.
    public Decoded decode(byte[] value) {
        if (!WireFormat.matches(value) || value.length > limits.bytes()) {
            return new Decoded.Refused(Reason.UNDECODABLE, Decoded.NO_SCHEMA);
        }
        int id = WireFormat.schemaId(value);
        if (id < 0) {
            return new Decoded.Refused(Reason.UNDECODABLE, Decoded.NO_SCHEMA);
        }
        var known = id == latestId ? latest : resolutions.get(id);
        return known == null ? decodeFirst(value, id) : decodeAs(known, value, id);
    }

    private Decoded decodeFirst(byte[] value, int id) {
        return switch (schemas.find(id)) {
            case Lookup.Found(Schema writer) -> decodeAs(remember(id, reader.resolve(writer)), value, id);
            case Lookup.Unknown _ -> new Decoded.Refused(Reason.UNKNOWN_SCHEMA_ID, id);
            case Lookup.Unusable _ -> new Decoded.Refused(Reason.SCHEMA_INCOMPATIBLE, id);
            case Lookup.Unavailable(Lookup.Cause cause) -> new Decoded.RegistryUnavailable(id, cause);
        };
    }

    private Resolution remember(int id, Resolution resolution) {
        if (resolutions.size() >= MOST_RESOLUTIONS) {
            resolutions.clear();
        }
        resolutions.put(id, resolution);
        return resolution;
    }

    private Decoded decodeAs(Resolution resolution, byte[] value, int id) {
        latestId = id;
        latest = resolution;
        return switch (resolution) {
            case Resolution.Resolvable resolvable -> read(resolvable, value, id);
            case Resolution.Incompatible _ -> new Decoded.Refused(Reason.SCHEMA_INCOMPATIBLE, id);
        };
    }

    /// Avro answers bad input with whatever its code runs into, so every runtime exception out of it means the bytes;
    /// nothing else runs inside.
    private Decoded read(Resolution.Resolvable resolution, byte[] value, int id) {
        decoder.attach(value, WireFormat.HEADER_BYTES);
        try {
            GenericRecord record = resolution.records().read(null, decoder);
            return record == null || decoder.remainingBytes() > 0
                    ? new Decoded.Refused(Reason.UNDECODABLE, id)
                    : new Decoded.Value(record, id);
        } catch (AvroTypeException _) {
            return new Decoded.Refused(atFault(resolution, value), id);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return new Decoded.Refused(Reason.UNDECODABLE, id);
        } finally {
            decoder.detach();
        }
    }

    /// Bytes that read well by their own schema are not at fault: the schemas are.
    private Reason atFault(Resolution.Resolvable resolution, byte[] value) {
        decoder.attach(value, WireFormat.HEADER_BYTES);
        try {
            ReaderSchema.plain(resolution.writer()).read(null, decoder);
            return decoder.remainingBytes() == 0 ? Reason.SCHEMA_INCOMPATIBLE : Reason.UNDECODABLE;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return Reason.UNDECODABLE;
        }
    }
}
