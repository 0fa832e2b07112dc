package io.brook.standin;

import static io.brook.standin.Landing.append;
import static io.brook.standin.Landing.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.snowflake.ingest.streaming.SFException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @TempDir
    Path directory;

    private Fixture fixture;
    private FaultSwitch faults;

    @BeforeEach
    void start() throws Exception {
        fixture = new Fixture(directory);
        faults = new FaultSwitch(fixture);
        fixture.clients().run(Landing.EVENTS);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"drop-after-commit\",\"path\":\"rows\",\"count\":1}",
                "{\"kind\":\"status\",\"path\":\"rows\",\"code\":503,\"count\":2}",
                "{\"kind\":\"401\",\"path\":\"rows\"}",
                "{\"kind\":\"latency\",\"path\":\"rows\",\"millis\":300}"
            })
    void theRowsLandOnceInSpiteOf(String fault) throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            faults.arm(fault);

            append(channel, 0, 9);
            await(channel, 9);

            assertThat(faults.fired()).contains("\"remaining\":0");
            assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("10|10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stale", "invalidate-channel"})
    void theChannelMustBeReopenedAfter(String kind) throws Exception {
        try (var client = fixture.clients().streaming("EVENTS");
                var second = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            faults.arm("{\"kind\":\"" + kind + "\"}");

            append(channel, 0, 9);
            assertThatThrownBy(() -> await(channel, 9)).hasMessageContaining("hannel");
            var reopened = second.openChannel("ch", null);
            append(reopened.getChannel(), 0, 9);
            await(reopened.getChannel(), 9);

            assertThat(reopened.getChannelStatus().getLatestCommittedOffsetToken())
                    .isNull();
            assertThat(fixture.clients().one(Landing.COUNTS)).isEqualTo("10|10");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 422})
    void aChannelThatDiedOfARefusedRequestKeepsItsStatusInItsText(int status) throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            faults.arm("{\"kind\":\"status\",\"path\":\"rows\",\"code\":" + status + "}");

            append(channel, 0, 9);

            assertThatThrownBy(() -> await(channel, 9)).hasMessageContaining("http_status_code: " + status);
            assertThatThrownBy(() -> append(channel, 10, 19))
                    .isInstanceOfSatisfying(
                            SFException.class,
                            e -> assertThat(e.getErrorCodeName()).isEqualTo("InvalidChannelError"))
                    .hasMessageContaining("http_status_code: " + status);
        }
    }

    @Test
    void goneMakesTheWholeClientInvalid() throws Exception {
        try (var client = fixture.clients().streaming("EVENTS")) {
            var channel = client.openChannel("ch", null).getChannel();
            faults.arm("{\"kind\":\"410\",\"path\":\"rows\"}");

            append(channel, 0, 9);

            assertThatThrownBy(() -> await(channel, 9)).hasMessageContaining("410");
            assertThatThrownBy(() -> client.openChannel("other", null))
                    .isInstanceOfSatisfying(
                            SFException.class,
                            e -> assertThat(e.getErrorCodeName()).isEqualTo("InvalidClientError"));
        }
    }

    @Test
    void aStalledAnswerIsLetGoWhenTheFaultsAreCleared() throws Exception {
        faults.arm("{\"kind\":\"stall\",\"path\":\"health\"}");
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                faults.send("GET", "/health", "");
            } catch (java.io.IOException | InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });

        while (!faults.fired().contains("\"fired\":1")) {
            Thread.onSpinWait();
        }
        var cleared = faults.send("DELETE", "/faults", "");
        waiting.join();

        assertThat(cleared.body()).isEqualTo("[]");
        assertThat(faults.send("GET", "/health", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownFaultIsRefused() throws Exception {
        assertThat(faults.arm("{\"kind\":\"meteor\"}").statusCode()).isEqualTo(400);
    }
}
