package io.brook.validate;

import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.record.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// How one column is filled from an event.
final class ColumnPlan {
    private final Column column;
    private final int position;
    private final Extractor extractor;

    /// @param position the Avro field's
    ColumnPlan(Column column, int position, Extractor extractor) {
        this.column = column;
        this.position = position;
        this.extractor = extractor;
    }

    String name() {
        return column.name();
    }

    @Nullable
    Object raw(GenericRecord event) {
        return event.get(position);
    }

    /// Null where the event has none and need not; [Extractor#UNFIT] where it does not fit.
    @Nullable
    Object value(GenericRecord event) {
        Object raw = raw(event);
        if (raw == null) {
            return column.required() ? Extractor.UNFIT : null;
        }
        return extractor.extract(raw);
    }

    /// Absent, or a text without characters.
    boolean isBlank(GenericRecord event) {
        Object raw = raw(event);
        return raw == null || (raw instanceof CharSequence text && text.isEmpty());
    }

    /// Whether the Kafka key is this column's value as text. A value that does not fit is left for [#value] to refuse.
    boolean isCarriedBy(byte[] kafkaKey, GenericRecord event) {
        return switch (value(event)) {
            case String text -> Texts.isUtf8Of(text, kafkaKey);
            case Integer number -> Texts.areDigitsOf(number, kafkaKey);
            case Long number -> Texts.areDigitsOf(number, kafkaKey);
            case null, default -> true;
        };
    }

    /// The column's value as the Kafka key carries it; empty when the key is not one.
    Optional<Object> fromKey(byte[] kafkaKey) {
        return column.type() instanceof ColumnType.Text ? textOf(kafkaKey) : numberOf(kafkaKey);
    }

    Checked.Unfit unfit(Reason reason) {
        return new Checked.Unfit(new Fault(reason, column.name()));
    }

    private static Optional<Object> textOf(byte[] kafkaKey) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(kafkaKey))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private Optional<Object> numberOf(byte[] kafkaKey) {
        try {
            long number = Long.parseLong(new String(kafkaKey, StandardCharsets.ISO_8859_1));
            if (!Texts.areDigitsOf(number, kafkaKey)) {
                return Optional.empty();
            }
            return column.type() instanceof ColumnType.Int ? Optional.of(Math.toIntExact(number)) : Optional.of(number);
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
