package io.brook.standin;

import static io.brook.standin.Landing.append;
import static io.brook.standin.Landing.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.ingest.streaming.SFException;
import com.snowflake.ingest.streaming.SnowflakeStreamingIngestChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        fixture.clients().run(Landing.EVENTS);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
    }

    private static void appendOne(SnowflakeStreamingIngestChannel channel, Map<String, Object> row, int token) {
        channel.appendRow(row, Integer.toString(token));
        channel.initiateFlush();
        await(channel, token);
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
            append(reopened.getChannel(), 10, 14);
            await(reopened.getChannel(), 14);

            assertThat(reopened.getChannelStatus().getLatestCommittedOffsetToken())
                    .isEqualTo("9");
            assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("15|15");
        }
    }

    @Test
    void refusedRowsAreCountedAndKeptWithoutHoldingUpTheToken() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();

            channel.appendRows(
                    List.of(
                            Map.of("ID", "secret-word"),
                            Map.of("ID", 2, "NOPE", 1),
                            Map.of("NAME", "nobody"),
                            Map.of("ID", 4)),
                    "10",
                    "13");
            channel.initiateFlush();
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

    @Test
    void everyTypeLandsAsItWasSent() throws Exception {
        fixture.clients()
                .run(
                        "CREATE TABLE DB.SC.KINDS (N NUMBER(38,10), F FLOAT, B BOOLEAN, D DATE, T TIME,"
                                + " NTZ TIMESTAMP_NTZ, LTZ TIMESTAMP_LTZ, BIN BINARY, V VARIANT, O OBJECT, A ARRAY, S VARCHAR(3))");
        try (var client = fixture.clients().streaming("KINDS")) {
            var channel = client.openChannel("ch", null).getChannel();

            appendOne(
                    channel,
                    Map.ofEntries(
                            Map.entry("N", new java.math.BigDecimal("1234567890123456789012345678.0123456789")),
                            Map.entry("F", 1.5e300),
                            Map.entry("B", true),
                            Map.entry("D", "1969-12-31"),
                            Map.entry("T", "23:59:59.999999"),
                            Map.entry("NTZ", "1960-01-01T00:00:00.250000Z"),
                            Map.entry("LTZ", "2026-01-01T02:00:00+02:00"),
                            Map.entry("BIN", new byte[] {0, (byte) 0xff, 10}),
                            Map.entry("V", Map.of("k", List.of(1, "ü", Map.of()))),
                            Map.entry("O", Map.of("a", 1)),
                            Map.entry("A", List.of(1, 2)),
                            Map.entry("S", "äöü")),
                    1);

            assertThat(fixture.clients().one("SELECT N, F, B, D, T, NTZ, BIN FROM DB.SC.KINDS"))
                    .isEqualTo("1234567890123456789012345678.0123456789|1.5E300|TRUE|1969-12-31|23:59:59.999999"
                            + "|1960-01-01 00:00:00.250000|00FF0A");
            assertThat(fixture.clients().one("SELECT V, O, A, S, LTZ = '2026-01-01 00:00:00+00' FROM DB.SC.KINDS"))
                    .isEqualTo("{\"k\":[1,\"ü\",{}]}|{\"a\":1}|[1,2]|äöü|TRUE");
        }
    }

    @Test
    void replacingATableEndsItsChannelsAndForgetsTheirTokens() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            append(channel, 0, 9);
            await(channel, 9);

            fixture.clients().run(Landing.EVENTS.replace("CREATE", "CREATE OR REPLACE"));

            try (var other = fixture.clients().streaming("EVENTS")) {
                append(channel, 10, 19);
                assertThatThrownBy(() -> await(channel, 19)).hasMessageContaining("CHANNEL_DOES_NOT_EXIST");
                assertThat(other.openChannel("ch", null).getChannelStatus().getLatestCommittedOffsetToken())
                        .isNull();
            }
            assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("0|0");
        }
    }

    @Test
    void whatIsTakenBackAfterADropHasItsRowsAndItsChannelsTokens() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            append(channel, 0, 9);
            await(channel, 9);
        }

        fixture.clients().run("DROP TABLE DB.SC.EVENTS");
        fixture.clients().run(Landing.EVENTS);
        fixture.clients().run("CREATE OR REPLACE TABLE DB.SC.EVENTS (X NUMBER)", "DROP TABLE DB.SC.EVENTS");
        fixture.clients().run("UNDROP TABLE DB.SC.EVENTS", "ALTER TABLE DB.SC.EVENTS RENAME TO DB.SC.WRONG");
        fixture.clients().run("UNDROP TABLE DB.SC.EVENTS", "ALTER TABLE DB.SC.EVENTS RENAME TO DB.SC.EMPTY");
        fixture.clients().run("UNDROP TABLE DB.SC.EVENTS");

        assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("10|10");
        try (var client = fixture.clients().streaming("EVENTS")) {
            assertThat(client.openChannel("ch", null).getChannelStatus().getLatestCommittedOffsetToken())
                    .isEqualTo("9");
        }
    }

    @Test
    void whatStandsInTheWayOrWasNeverThereIsNotTakenBack() {
        assertThatThrownBy(() -> fixture.clients().run("UNDROP TABLE DB.SC.EVENTS"))
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> fixture.clients().run("UNDROP TABLE DB.SC.NEVER"))
                .hasMessageContaining("does not exist");
    }

    @Test
    void aPipeOfATableThatDoesNotExistIsRefusedAtOnce() {
        assertThatThrownBy(() -> fixture.clients().streaming("NOWHERE").close())
                .isInstanceOfSatisfying(
                        SFException.class,
                        refusal -> assertThat(refusal.getErrorCodeName()).isEqualTo("SfApiUserError"))
                .hasMessageContaining("HTTP 404");
    }

    @Test
    void whatWasCommittedIsThereAfterARestartAndTheClientGoesOn() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            append(channel, 0, 9);
            await(channel, 9);

            fixture.restart();
            append(channel, 10, 19);
            await(channel, 19);

            assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("20|20");
        }
    }
}
