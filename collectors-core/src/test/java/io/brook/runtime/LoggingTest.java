package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private static final Logger LOGGER = LoggerFactory.getLogger(LoggingTest.class);
    private static final String CANARY = "canary-4711";

    @Test
    void aLineIsOneJsonObjectWithItsKeys() throws JsonProcessingException {
        try (var lines = new LogLines()) {
            LOGGER.atInfo().addKeyValue("partition", 3).log("lane opened");

            var json = new ObjectMapper().readTree(lines.text());
            assertThat(json.get("message").asText()).isEqualTo("lane opened");
            assertThat(json.get("partition").asInt()).isEqualTo(3);
            assertThat(json.get("level").asText()).isEqualTo("INFO");
            assertThat(json.has("@version")).isFalse();
        }
    }

    @Test
    void everyLineNamesTheContractAndTheInstance() throws JsonProcessingException {
        LogIdentity.set("orders_core", "orders-0");
        try (var lines = new LogLines()) {
            LOGGER.info("lane opened");

            var json = new ObjectMapper().readTree(lines.text());
            assertThat(json.get("collector.contract").asText()).isEqualTo("orders_core");
            assertThat(json.get("collector.instance").asText()).isEqualTo("orders-0");
        }
    }

    @Test
    void aLibrarysMessageIsNotPrintedHoweverDeepItLies() {
        try (var lines = new LogLines()) {
            var cause = new NumberFormatException("For input string: " + CANARY);
            var wrapped = new SerializationException(CANARY, new IllegalStateException(CANARY, cause));

            LOGGER.atError().setCause(wrapped).log("a thread died");

            assertThat(lines.text())
                    .doesNotContain(CANARY)
                    .contains("NumberFormatException")
                    .contains("SerializationException")
                    .contains("LoggingTest.aLibrarysMessageIsNotPrintedHoweverDeepItLies");
        }
    }

    @Test
    void whatCannotHoldARecordsContentIsPrinted() {
        try (var lines = new LogLines()) {
            var refused = new ConnectException("Connection refused: 127.0.0.1:9092");

            LOGGER.atWarn()
                    .setCause(new StartRefused(List.of("orders.v1 must exist")))
                    .log("refused");
            LOGGER.atWarn().setCause(refused).log("away");

            assertThat(lines.text()).contains("orders.v1 must exist").contains("Connection refused: 127.0.0.1:9092");
        }
    }

    @Test
    void theWarehousesOwnErrorTextsAreNotPrinted() {
        try (var lines = new LogLines()) {
            LoggerFactory.getLogger("com.snowflake.ingest.streaming.FFIUtil").error("message: {}", CANARY);

            assertThat(lines.text()).isEmpty();
        }
    }
}
