package io.brook.standin;

import com.snowflake.ingest.streaming.SnowflakeStreamingIngestChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Rows of the table `EVENTS (ID, NAME, AT)`, appended through the real SDK.
final class Landing {

    static final String EVENTS = "CREATE TABLE DB.SC.EVENTS (ID NUMBER NOT NULL, NAME VARCHAR, AT TIMESTAMP_NTZ)";
    static final String COUNTS = "SELECT COUNT(*), COUNT(DISTINCT ID) FROM DB.SC.EVENTS";

    private Landing() {}

    static List<Map<String, Object>> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Map.<String, Object>of("id", i, "NAME", "n" + i, "at", "2026-01-02T03:04:05.678901Z"))
                .toList();
    }

    static void append(SnowflakeStreamingIngestChannel channel, int from, int to) {
        channel.appendRows(rows(from, to), Integer.toString(from), Integer.toString(to));
        channel.initiateFlush();
    }

    static void await(SnowflakeStreamingIngestChannel channel, int token) {
        channel.waitForCommit(Integer.toString(token)::equals, Duration.ofSeconds(60))
                .join();
    }
}
