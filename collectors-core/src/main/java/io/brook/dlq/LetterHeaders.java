package io.brook.dlq;

import io.brook.record.Header;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The headers of a dead letter, and the two that may come over from the original: checked byte by byte, since whatever
/// is copied stands in the clear.
public final class LetterHeaders {
    public static final String REASON = "brook-reason";

    /// Of a row that the warehouse refused: its landing topic's id, partition and offset.
    public static final String LANDING = "brook-landing";

    public static final String STAGE = "brook-stage";
    public static final String SCHEMA_ID = "brook-schema-id";
    public static final String CONTRACT = "brook-contract";
    public static final String CONTRACT_VERSION = "brook-contract-version";
    public static final String KEY_ID = "brook-key-id";
    public static final String REDELIVERY = "brook-redelivery";
    public static final String FIRST_SEEN = "brook-first-seen";
    public static final String TRACEPARENT = "traceparent";

    private static final String TRACE_SHAPE = "00-tttttttttttttttttttttttttttttttt-pppppppppppppppp-ff";
    private static final int TRACE_ID_FROM = 3;
    private static final int TRACE_ID_TO = 35;
    private static final int PARENT_ID_FROM = 36;
    private static final int PARENT_ID_TO = 52;
    private static final int MOST_REDELIVERY_DIGITS = 6;

    private LetterHeaders() {}

    /// How often the original has been redelivered: 0 unless it says so in a few plain digits.
    static int redelivery(List<Header> original) {
        byte[] digits = last(original, REDELIVERY);
        if (digits == null || digits.length == 0 || digits.length > MOST_REDELIVERY_DIGITS) {
            return 0;
        }
        int count = 0;
        for (byte digit : digits) {
            if (digit < '0' || digit > '9') {
                return 0;
            }
            count = count * 10 + (digit - '0');
        }
        return count;
    }

    /// The original's trace context, when it is well-formed version 00 of W3C's.
    static Optional<Header> traceparent(List<Header> original) {
        byte[] value = last(original, TRACEPARENT);
        return value != null && isTraceparent(value) ? Optional.of(new Header(TRACEPARENT, value)) : Optional.empty();
    }

    private static boolean isTraceparent(byte[] value) {
        if (value.length != TRACE_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < value.length; i++) {
            char shape = TRACE_SHAPE.charAt(i);
            boolean literal = shape == '0' || shape == '-';
            if (literal ? value[i] != shape : !isLowerHex(value[i])) {
                return false;
            }
        }
        return isNotZero(value, TRACE_ID_FROM, TRACE_ID_TO) && isNotZero(value, PARENT_ID_FROM, PARENT_ID_TO);
    }

    private static boolean isLowerHex(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f');
    }

    private static boolean isNotZero(byte[] value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static byte @Nullable [] last(List<Header> headers, String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equals(name)) {
                return headers.get(i).value();
            }
        }
        return null;
    }
}
