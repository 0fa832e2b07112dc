package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySettingsTest {
    @Test
    void anOpenRegistryOnThisMachineIsTheDefault() {
        var settings = Bound.from(RegistrySettings.class, Map.of());

        assertThat(settings)
                .isEqualTo(new RegistrySettings(URI.create("http://127.0.0.1:8081"), null, null, null, null, null));
    }

    @Test
    void everyPropertyIsMappedAndNoSecretIsPrinted() {
        var settings = Bound.from(
                RegistrySettings.class,
                Map.of(
                        "registry.url", "https://registry/apis/ccompat/v7",
                        "registry.username", "brook",
                        "registry.password", "hush-1",
                        "registry.trust-store", "/etc/trust.p12",
                        "registry.trust-store-password", "hush-2",
                        "registry.cache-dir", "/var/schemas"));

        assertThat(settings)
                .isEqualTo(new RegistrySettings(
                        URI.create("https://registry/apis/ccompat/v7"),
                        "brook",
                        "hush-1",
                        Path.of("/etc/trust.p12"),
                        "hush-2",
                        Path.of("/var/schemas")));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            registry.url                  | registry:8081     | registry.url must read like 'https://registry:8081', was 'registry:8081'
            registry.url                  | http://u:p@host/  | registry.url must not hold credentials: set registry.username and registry.password
            registry.username             | brook             | registry.username and registry.password must be set together, only the username was
            registry.password             | hush              | registry.username and registry.password must be set together, only the password was
            registry.trust-store-password | hush              | registry.trust-store-password must come with registry.trust-store, which was absent
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        assertThatThrownBy(() -> Bound.from(RegistrySettings.class, Map.of(property, value)))
                .hasRootCauseMessage(sentence);
    }
}
