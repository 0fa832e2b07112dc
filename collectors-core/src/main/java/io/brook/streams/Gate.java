package io.brook.streams;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Reason;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Turns away what is too large before anything else looks at it. Immutable.
final class Gate {
    private final Limits limits;

    Gate(Limits limits) {
        this.limits = limits;
    }

    /// Why the arrival may not come in; null when it may.
    @Nullable
    Reason refuse(Arrival arrival) {
        if (length(arrival.value()) > limits.valueBytes() || length(arrival.key()) > limits.keyBytes()) {
            return Reason.OVERSIZE;
        }
        return headersFit(arrival) ? null : Reason.HEADERS_OVER_LIMIT;
    }

    private boolean headersFit(Arrival arrival) {
        var headers = arrival.headers();
        if (headers.size() > limits.headers()) {
            return false;
        }
        long bytes = 0;
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            bytes += Utils.utf8Length(header.name()) + length(header.value());
        }
        return bytes <= limits.headerBytes();
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
