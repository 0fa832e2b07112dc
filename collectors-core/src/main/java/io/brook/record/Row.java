package io.brook.record;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The business columns of one event, in the contract's column order, each value already fit for its column.
///
/// Values by column type: `string` String, `boolean` Boolean, `int` Integer, `long` Long, `double` Double (finite),
/// `decimal` BigDecimal at the column's scale, `timestamp` Instant, `date` LocalDate, `time` LocalTime, `binary`
/// ByteBuffer, `variant` nested List, Map and the scalars above; null where the event has none. Immutable.
public final class Row {
    private final @Nullable Object[] values;

    /// @param values taken over, not copied
    public Row(@Nullable Object... values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    public @Nullable Object value(int column) {
        return values[column];
    }

    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    /// The number of columns only: a row's content is never printed.
    @Override
    public String toString() {
        return "Row[" + values.length + " columns]";
    }
}
