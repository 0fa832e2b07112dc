package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.ingest.streaming.SnowflakeStreamingIngestChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new Fixture(directory);
        fixture.clients().run("CREATE TABLE DB.SC.EVENTS (ID NUMBER NOT NULL, NAME VARCHAR, AT TIMESTAMP_NTZ)");
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
    }

    private static List<Map<String, Object>> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Map.<String, Object>of("id", i, "NAME", "n" + i, "at", "2026-01-02T03:04:05.678901Z"))
                .toList();
    }

    private static void append(SnowflakeStreamingIngestChannel channel, int from, int to) {
        channel.appendRows(rows(from, to), Integer.toString(from), Integer.toString(to));
    }

    private static void await(SnowflakeStreamingIngestChannel channel, int token) {
        channel.initiateFlush();
        channel.waitForCommit(Integer.toString(token)::equals, Duration.ofSeconds(30))
                .join();
    }

    @Test
    void rowsThatAreCommittedAreFoundByQuery() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();

            append(channel, 0, 99);
            await(channel, 99);

            assertThat(fixture.clients().one("SELECT COUNT(*), MIN(ID), MAX(ID) FROM DB.SC.EVENTS"))
                    .isEqualTo("100|0|99");
            assertThat(fixture.clients().one("SELECT NAME, AT FROM DB.SC.EVENTS WHERE ID = 7"))
                    .isEqualTo("n7|2026-01-02 03:04:05.678901");
        }
    }

    @Test
    void reopeningResumesAtTheTokenAndFencesTheOlderClient() throws Exception {
        try (var older = fixture.clients().streaming("EVENTS");
                var newer = fixture.clients().streaming("EVENTS")) {
            var first = older.openChannel("ch", null).getChannel();
            append(first, 0, 9);
            await(first, 9);

            var reopened = newer.openChannel("ch", null);
            append(first, 10, 19);
            first.initiateFlush();
            append(reopened.getChannel(), 10, 14);
            await(reopened.getChannel(), 14);

            assertThat(reopened.getChannelStatus().getLatestCommittedOffsetToken())
                    .isEqualTo("9");
            assertThat(fixture.clients().one("SELECT COUNT(*), COUNT(DISTINCT ID) FROM DB.SC.EVENTS"))
                    .isEqualTo("15|15");
        }
    }

    @Test
    void refusedRowsAreCountedAndKeptWithoutHoldingUpTheToken() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            var missing = new HashMap<String, Object>(Map.of("NAME", "nobody"));

            channel.appendRows(
                    List.of(Map.of("ID", "secret-word"), Map.of("ID", 2, "NOPE", 1), missing, Map.of("ID", 4)),
                    "10",
                    "13");
            await(channel, 13);

            var status = channel.getChannelStatus();
            assertThat(status.getRowsErrorCount()).isEqualTo(3);
            assertThat(status.getRowsInsertedCount()).isEqualTo(1);
            assertThat(status.getRowsParsedCount()).isEqualTo(4);
            assertThat(status.getLastErrorOffsetTokenUpperBound()).isEqualTo("13");
            assertThat(status.getLastErrorMessage()).contains("ID").doesNotContain("secret-word");
            assertThat(fixture.clients().rows("SELECT ERROR_CODE FROM ERROR_TABLE(DB.SC.EVENTS) ORDER BY 1"))
                    .containsExactly("BAD_VALUE", "MISSING_VALUE", "UNKNOWN_COLUMN");
        }
    }
}
