package io.brook.auth;

import static io.brook.testkit.CollectorHarness.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Reason;
import io.brook.testkit.CollectorHarness;
import io.brook.testkit.CollectorTest;
import io.brook.testkit.LandedRow;
import io.brook.testkit.Letter;
import io.brook.testkit.Message;
import io.brook.testkit.RecordBuilder;
import java.time.Duration;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

@CollectorTest("contracts/auth_core.yaml")
class AuthCollectorTest {
    private static final RecordBuilder LOGIN = RecordBuilder.event("avro/auth_core.avsc");

    @Test
    void aLoginLandsWithWhatItSays(CollectorHarness logins) {
        logins.receives(LOGIN.with("action", "accepted_password")
                .with("source_port", 2222)
                .build());

        assertThat(logins.landed()).singleElement().satisfies(row -> {
            assertThat(row.get("ACTION")).isEqualTo("accepted_password");
            assertThat(row.get("EVENT_TS")).isEqualTo("2026-01-01T12:00:00.000000Z");
        });
    }

    @Test
    void aRepeatedLineLandsOnce(CollectorHarness logins) {
        logins.receives(login("failed_password"), login("failed_password"));

        assertThat(logins.landed()).hasSize(1);
        assertThat(logins.ledger().duplicate()).isEqualTo(1);
    }

    @Test
    void twoActionsOfOneSessionBothLand(CollectorHarness logins) {
        logins.receives(login("failed_password"), login("disconnect"));

        assertThat(logins.landed())
                .extracting(row -> row.get("ACTION"))
                .containsExactly("failed_password", "disconnect");
    }

    @Test
    void aLineFromTheFutureIsRefused(CollectorHarness logins) {
        logins.receives(LOGIN.with("event_ts", START.plus(Duration.ofHours(1))).build());

        assertThat(logins.deadLetters()).extracting(Letter::reason).containsExactly(Reason.EVENT_TS_FUTURE);
    }

    @Test
    void aBacklogOfOldLinesIsOnTime(CollectorHarness logins) {
        logins.receives(
                LOGIN.with("event_ts", START.minus(Duration.ofDays(30))).build(),
                LOGIN.with("event_ts", START.minus(Duration.ofDays(30)).plusSeconds(1))
                        .build());

        assertThat(logins.landed()).extracting(LandedRow::late).containsExactly(false, false);
    }

    @Test
    void aLineWithoutItsSessionIsRefused(CollectorHarness logins) {
        logins.receives(Message.of(login("failed_password")).withoutKey());

        assertThat(logins.deadLetters()).extracting(Letter::reason).containsExactly(Reason.MISSING_KEY);
    }

    private static GenericRecord login(String action) {
        return LOGIN.with("action", action).build();
    }
}
