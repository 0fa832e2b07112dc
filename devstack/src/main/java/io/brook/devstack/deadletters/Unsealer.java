package io.brook.devstack.deadletters;

import io.brook.devstack.stack.SchemaRegistry;
import io.brook.dlq.EnvelopeOpener;
import io.brook.dlq.LocalKeyWrap;
import io.brook.dlq.Opened;
import io.brook.dlq.Oversize;
import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.wire.DecodeLimits;
import io.brook.wire.Decoded;
import io.brook.wire.Lookup;
import io.brook.wire.RecordDecoder;
import io.brook.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// Opens dead letters for who holds the key, and writes them out for people.
public final class Unsealer {
    private final EnvelopeOpener opener;
    private final SchemaRegistry registry;

    /// An unsealer with a key of 32 bytes in base64.
    ///
    /// @throws IOException when the file is no such key
    public Unsealer(Path keyFile, SchemaRegistry registry) throws IOException {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(keyFile).strip());
            this.opener = new EnvelopeOpener(LocalKeyWrap.of(key));
        } catch (IllegalArgumentException e) {
            throw new IOException(keyFile + " holds no dead-letter key", e);
        }
        this.registry = registry;
    }

    /// The record within, in lines; empty when the key does not open it.
    public Optional<List<String>> open(byte[] envelope) {
        return switch (opener.open(envelope)) {
            case Opened.Original(var _, var arrival) -> Optional.of(lines(arrival));
            case Opened.Reference(var _, var original) -> Optional.of(lines(original));
            case Opened.Failed _ -> Optional.empty();
        };
    }

    private List<String> lines(Arrival arrival) {
        var lines = new ArrayList<String>();
        lines.add("position   " + arrival.position());
        lines.add("timestamp  " + Instant.ofEpochMilli(arrival.timestamp()));
        lines.add("key        " + hex(arrival.key()));
        for (Header header : arrival.headers()) {
            lines.add("header     " + header.name() + " = " + hex(header.value()));
        }
        lines.add("value      " + hex(arrival.value()));
        json(arrival.value()).ifPresent(json -> lines.add("decoded    " + json));
        return lines;
    }

    private static List<String> lines(Oversize original) {
        return List.of(
                "position   " + original.position(),
                "timestamp  " + Instant.ofEpochMilli(original.timestamp()),
                "value      not carried: " + original.valueBytes() + " bytes, SHA-256 " + original.sha256());
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }

    /// The value by its writer's schema, when it has one and fits it.
    private Optional<String> json(byte @Nullable [] value) {
        if (value == null || !WireFormat.matches(value)) {
            return Optional.empty();
        }
        try {
            Schema schema = new Schema.Parser().parse(registry.schema(WireFormat.schemaId(value)));
            var decoder = new RecordDecoder(schema, _ -> new Lookup.Found(schema), DecodeLimits.DEFAULT);
            return decoder.decode(value) instanceof Decoded.Value decoded
                    ? Optional.of(decoded.record().toString())
                    : Optional.empty();
        } catch (IOException | AvroRuntimeException _) {
            return Optional.empty();
        }
    }
}
