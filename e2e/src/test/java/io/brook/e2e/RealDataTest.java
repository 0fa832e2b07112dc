package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real orders and real logins. What must come out is counted straight from the files, by shell and not by the product.
class RealDataTest {
    private static final Duration FEED = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofMinutes(3);

    /// Each line's dedupe key, which is the first two columns and the only date in it.
    private static final String RETAIL_KEYS = """
            awk -F, 'FNR > 1 {
              match($0, /,20[0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9],/)
              print $1 "-" $2 "|" substr($0, RSTART + 1, RLENGTH - 2)
            }' "$DATA"/*.csv""";

    /// Each line's dedupe key: time, host, process, and what kind of thing happened.
    private static final String AUTH_KEYS = """
            awk '{
              message = $0
              sub(/^[^]]*]: /, "", message)
              action = "other"
              if (message ~ /^(message repeated [0-9]+ times: \\[ )?Failed /) action = "failed"
              else if (message ~ /^Accepted /) action = "accepted"
              else if (message ~ /^Invalid user/) action = "invalid"
              else if (message ~ /^input_userauth_request/) action = "request"
              else if (message ~ /authentication failure/) action = "failure"
              else if (message ~ /check pass/) action = "unknown"
              else if (message ~ /^reverse mapping/) action = "mapping"
              else if (message ~ /^(error: )?Received disconnect|^Connection closed/) action = "disconnect"
              else if (message ~ /^Did not receive/) action = "silent"
              else if (message ~ /session opened/) action = "opened"
              else if (message ~ /session closed/) action = "closed"
              print $1, $2, $3, $4, $5, action
            }' "$DATA"/*.log""";

    private static @Nullable Stack stack;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Repository.sharedData("retail");
        stack = Stack.started("real-data");
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void retailOrdersLandOnceAndTheirRealRepeatsAreFound() throws IOException, InterruptedException {
        Path data = Repository.sharedData("retail");

        JsonNode fed = feed("orders_core", Repository.files(data, ".csv"));

        assertExact("BROOK_COMMERCE.BRONZE.ORDERS_RAW", fed, Keys.count(data, RETAIL_KEYS));
    }

    @Test
    void realLoginsLandOnceAndTheirRealRepeatsAreFound() throws IOException, InterruptedException {
        Path data = Repository.sharedData("auth");

        JsonNode fed = feed("auth_core", Repository.files(data, ".log"));

        assertExact("BROOK_IDENTITY.BRONZE.AUTH_RAW", fed, Keys.count(data, AUTH_KEYS));
    }

    /// Every line is an event, every event has its outcome, and the repeats are those that the shell has counted.
    private static void assertExact(String table, JsonNode fed, Keys keys) throws IOException, InterruptedException {
        assertThat(keys.distinct()).as("the files must hold repeats").isLessThan(keys.lines());
        assertThat(fed.required("read").asLong()).isEqualTo(keys.lines());
        assertThat(fed.required("produced").asLong()).isEqualTo(keys.lines());
        assertThat(fed.required("unmapped").asLong()).isZero();
        Ledger ledger = stack().awaitLedger(
                        fed.required("contract").asText(),
                        SETTLE,
                        found -> found.balanced() && found.in() >= keys.lines());
        assertThat(ledger.in()).isEqualTo(keys.lines()).isEqualTo(ledger.outcomes());
        assertThat(ledger.landed()).isEqualTo(keys.distinct());
        assertThat(ledger.duplicate() + ledger.deadLetters("DEDUPE_CONFLICT"))
                .isEqualTo(keys.lines() - keys.distinct());
        stack().awaitCount("SELECT COUNT(*) AS N FROM " + table, keys.distinct(), SETTLE);
        assertThat(stack().count(
                                "SELECT COUNT(*) AS N FROM (SELECT DISTINCT _SRC_TOPIC, _SRC_PARTITION, _SRC_OFFSET FROM "
                                        + table + ") AS P"))
                .isEqualTo(keys.distinct());
    }

    /// How many dedupe keys a shell command prints of the files in a directory, and how many different ones.
    private record Keys(long lines, long distinct) {
        static Keys count(Path data, String script) throws IOException, InterruptedException {
            return new Keys(
                    number(data, script + " | awk 'END { print NR }'"),
                    number(data, script + " | sort -u | awk 'END { print NR }'"));
        }

        private static long number(Path data, String script) throws IOException, InterruptedException {
            Outcome outcome = Command.shell(script, Map.of("DATA", data.toString()))
                    .run(Stack.SHORT)
                    .succeeded();
            return Long.parseLong(outcome.out().strip());
        }
    }

    private static Stack stack() {
        if (stack == null) {
            throw new IllegalStateException("the stack is started before the tests");
        }
        return stack;
    }

    private static JsonNode feed(String contract, List<Path> files) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(contract, "--json"));
        files.forEach(file -> words.add(file.toString()));
        return stack().run(FEED, "feed", words.toArray(String[]::new)).json();
    }
}
