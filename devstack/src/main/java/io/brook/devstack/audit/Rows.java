package io.brook.devstack.audit;

import io.brook.oracle.ExpectedRow;
import io.brook.oracle.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Turns rows, from the landing topic or from BRONZE, into facts: what they hold is reduced to a digest at once.
final class Rows {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final LandingFact.Row UNREADABLE = new LandingFact.Row(0, false, "");

    private final RowReader reader;

    Rows(RowReader reader) {
        this.reader = reader;
    }

    LandingFact ofLanding(ConsumerRecord<byte[], byte[]> entry) {
        Optional<ExpectedRow> row = entry.value() == null ? Optional.empty() : reader.fromLanding(entry.value());
        return new LandingFact(
                entry.offset(),
                row.map(Rows::origin).orElse(LandingFact.Origin.NONE),
                hash(entry.key()),
                row.map(Rows::row).orElse(UNREADABLE));
    }

    /// The row at the cursor of a query for the reader's columns, the landing offset and the source offset.
    BronzeFact ofBronze(ResultSet result) throws SQLException {
        ExpectedRow row = reader.fromTable(result);
        int columns = reader.columns().size();
        String landingOffset = result.getString(columns + 1);
        return new BronzeFact(
                result.getLong(columns + 2), landingOffset == null ? -1 : number(landingOffset), row(row));
    }

    private static LandingFact.Row row(ExpectedRow row) {
        Map<String, String> texts = row.canonical();
        return new LandingFact.Row(
                row.digest(), "true".equals(texts.get("_LATE")), texts.getOrDefault("_CONTRACT_VERSION", ""));
    }

    private static LandingFact.Origin origin(ExpectedRow row) {
        Map<String, String> texts = row.canonical();
        return new LandingFact.Origin(
                texts.getOrDefault("_SRC_TOPIC", ""),
                (int) number(texts.get("_SRC_PARTITION")),
                number(texts.get("_SRC_OFFSET")));
    }

    /// A whole number; -1 for anything else.
    static long number(@Nullable String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /// 64 bits over a key; 0 only without one.
    private static long hash(byte @Nullable [] key) {
        if (key == null) {
            return 0;
        }
        long hash = FNV_BASIS;
        for (byte each : key) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
