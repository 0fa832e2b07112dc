package io.brook.record;

import io.brook.contract.Column;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as the landing topic carries it: one JSON object, its members in the table's order, nulls left out.
///
/// The same row always gives the same bytes. Compiled for a collector's columns; it reuses a buffer and is not
/// thread-safe: one per processor.
public final class RowJson {
    private static final byte[] SRC_TOPIC = member("_SRC_TOPIC");
    private static final byte[] SRC_PARTITION = member("_SRC_PARTITION");
    private static final byte[] SRC_OFFSET = member("_SRC_OFFSET");
    private static final byte[] SRC_TIMESTAMP = member("_SRC_TIMESTAMP");
    private static final byte[] SCHEMA_ID = member("_SCHEMA_ID");
    private static final byte[] CONTRACT_VERSION = member("_CONTRACT_VERSION");
    private static final byte[] LATE = member("_LATE");
    private static final byte[] LATENESS_MS = member("_LATENESS_MS");
    private static final byte[] OP = member("_OP");
    private static final byte[] UPSERT = "\"U\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DELETE = "\"D\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final long MOST_MILLIS = 253_402_300_799_999L;

    private final byte[][] members;
    private final JsonBytes json = new JsonBytes();

    /// @param columns the contract's, in its order, as in every [Row]
    public RowJson(List<Column> columns) {
        this.members =
                columns.stream().map(column -> member(column.tableName())).toArray(byte[][]::new);
    }

    /// The object of the business columns alone: what two records of the same event have in common.
    public byte[] content(Row row) {
        if (row.size() != members.length) {
            throw new IllegalArgumentException("row must have " + members.length + " columns, was of " + row.size());
        }
        json.reset();
        json.put('{');
        for (int i = 0; i < members.length; i++) {
            var value = row.value(i);
            if (value != null) {
                startMember(members[i]);
                value(value);
            }
        }
        json.put('}');
        return json.toArray();
    }

    /// The landing record's value: the content, and where it comes from.
    ///
    /// A timestamp that Kafka does not know, or that no calendar of four-digit years holds, is left out, as is a
    /// tombstone's schema id.
    ///
    /// @param content what [#content] gave
    public byte[] landing(byte[] content, Provenance provenance) {
        json.reset();
        json.put(content, 0, content.length - 1);
        origin(provenance);
        if (provenance.schemaId() >= 0) {
            startMember(SCHEMA_ID);
            json.number(provenance.schemaId());
        }
        startMember(CONTRACT_VERSION);
        json.text(provenance.contractVersion());
        startMember(LATE);
        json.bool(provenance.late());
        startMember(LATENESS_MS);
        json.number(provenance.latenessMillis());
        startMember(OP);
        json.put(provenance.deleted() ? DELETE : UPSERT);
        json.put('}');
        return json.toArray();
    }

    private void origin(Provenance provenance) {
        startMember(SRC_TOPIC);
        json.text(provenance.source().topic());
        startMember(SRC_PARTITION);
        json.number(provenance.source().partition());
        startMember(SRC_OFFSET);
        json.number(provenance.source().offset());
        if (provenance.recordTimestamp() >= 0 && provenance.recordTimestamp() <= MOST_MILLIS) {
            startMember(SRC_TIMESTAMP);
            JsonTimes.timestamp(json, Instant.ofEpochMilli(provenance.recordTimestamp()));
        }
    }

    private void startMember(byte[] member) {
        if (json.length() > 1) {
            json.put(',');
        }
        json.put(member);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> json.text(text);
            case Long number -> json.number(number);
            case Integer number -> json.number(number);
            case BigDecimal number -> json.number(number);
            case Double number -> json.number(number);
            case Boolean bool -> json.bool(bool);
            case Instant timestamp -> JsonTimes.timestamp(json, timestamp);
            case LocalDate date -> JsonTimes.date(json, date);
            case LocalTime time -> JsonTimes.time(json, time);
            case ByteBuffer bytes -> json.base64(bytes);
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            default ->
                throw new IllegalArgumentException("a row must hold the types that Row documents, held a "
                        + value.getClass().getName());
        }
    }

    private void element(@Nullable Object value) {
        if (value == null) {
            json.put(NULL);
        } else {
            value(value);
        }
    }

    private void array(List<?> list) {
        json.put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.put(',');
            }
            element(list.get(i));
        }
        json.put(']');
    }

    private void object(Map<?, ?> map) {
        json.put('{');
        boolean first = true;
        for (var entry : map.entrySet()) {
            if (!first) {
                json.put(',');
            }
            first = false;
            json.text(entry.getKey().toString());
            json.put(':');
            element(entry.getValue());
        }
        json.put('}');
    }

    private static byte[] member(String name) {
        var json = new JsonBytes();
        json.text(name);
        json.put(':');
        return json.toArray();
    }
}
