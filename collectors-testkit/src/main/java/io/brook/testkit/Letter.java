package io.brook.testkit;

import io.brook.dlq.EnvelopeOpener;
import io.brook.dlq.Opened;
import io.brook.record.Arrival;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A dead letter as its topic carried it, with the test's key at hand.
public final class Letter {
    private final Position origin;
    private final Map<String, String> headers;
    private final byte[] envelope;
    private final EnvelopeOpener opener;

    Letter(Position origin, Map<String, String> headers, byte[] envelope, EnvelopeOpener opener) {
        this.origin = origin;
        this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        this.envelope = envelope;
        this.opener = opener;
    }

    public Reason reason() {
        return Reason.valueOf(headers.getOrDefault("brook-reason", ""));
    }

    /// Where the refused record stood.
    public Position origin() {
        return origin;
    }

    /// The headers, which hold ids and enums only.
    public Map<String, String> headers() {
        return headers;
    }

    /// The sealed bytes.
    public byte[] envelope() {
        return envelope.clone();
    }

    /// The refused record, byte for byte.
    ///
    /// @throws IllegalStateException when the envelope holds only a reference, or does not open
    public Arrival original() {
        return switch (opener.open(envelope)) {
            case Opened.Original original -> original.arrival();
            case Opened.Reference _ -> throw new IllegalStateException(origin + " was too large to be carried");
            case Opened.Failed failed ->
                throw new IllegalStateException(origin + " must open with the test's key, was " + failed.failure());
        };
    }

    @Override
    public String toString() {
        return origin + " " + reason();
    }
}
