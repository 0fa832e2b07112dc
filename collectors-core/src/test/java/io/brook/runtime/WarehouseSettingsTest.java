package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarehouseSettingsTest {
    private static final Map<String, Object> REQUIRED = Map.of(
            "warehouse.url", "https://brook.snowflakecomputing.com",
            "warehouse.account", "BROOK",
            "warehouse.user", "COLLECTOR",
            "warehouse.role", "BROOK_LANDER",
            "warehouse.private-key-file", "/keys/snowflake.p8");

    @Test
    void aRealAccountIsTheDefault() {
        var settings = Bound.from(WarehouseSettings.class, REQUIRED);

        assertThat(settings)
                .isEqualTo(new WarehouseSettings(
                        "https://brook.snowflakecomputing.com",
                        "BROOK",
                        "COLLECTOR",
                        "BROOK_LANDER",
                        "/keys/snowflake.p8",
                        false));
    }

    @Test
    void everyPropertyIsMapped() {
        var properties = new HashMap<>(REQUIRED);
        properties.put("warehouse.url", "http://127.0.0.1:8443");
        properties.put("warehouse.role", "OTHER");
        properties.put("warehouse.embedded", "true");

        var settings = Bound.from(WarehouseSettings.class, properties);

        assertThat(settings)
                .isEqualTo(new WarehouseSettings(
                        "http://127.0.0.1:8443", "BROOK", "COLLECTOR", "OTHER", "/keys/snowflake.p8", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warehouse.url              | ''               | warehouse.url must read like 'https://account.snowflakecomputing.com', was ''
            warehouse.url              | ftp://somewhere  | warehouse.url must read like 'https://account.snowflakecomputing.com', was 'ftp://somewhere'
            warehouse.url              | http://somewhere | warehouse.url must be https unless warehouse.embedded is true, was 'http://somewhere'
            warehouse.account          | ' '              | warehouse.account must name the account, was absent or blank
            warehouse.user             | ' '              | warehouse.user must name the service user, was absent or blank
            warehouse.role             | ' '              | warehouse.role must name the role to act in, was absent or blank
            warehouse.private-key-file | ''               | warehouse.private-key-file must name the user's PKCS#8 key in PEM, was absent or blank
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        var properties = new HashMap<>(REQUIRED);
        properties.put(property, value);

        assertThatThrownBy(() -> Bound.from(WarehouseSettings.class, properties))
                .hasRootCauseMessage(sentence);
    }

    @Test
    void anAbsentAddressIsRefused() {
        assertThatThrownBy(() -> Bound.from(WarehouseSettings.class, Map.of()))
                .hasRootCauseMessage("warehouse.url must read like 'https://account.snowflakecomputing.com', was ''");
    }
}
