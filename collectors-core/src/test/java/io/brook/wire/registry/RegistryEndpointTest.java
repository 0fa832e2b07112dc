package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryEndpointTest {
    private static final URI URL = URI.create("http://127.0.0.1:8081");

    @Test
    void secretsAreNotPrinted() {
        var endpoint = RegistryEndpoint.at(URL)
                .with(new Credentials("brook", "hush"))
                .with(new TrustStore(Path.of("trust.p12"), "hush"));

        assertThat(endpoint.toString()).doesNotContain("hush").doesNotContain("brook");
    }

    @Test
    void aTrustStoreThatCannotBeReadStopsTheStart() {
        var endpoint = RegistryEndpoint.at(URL).with(new TrustStore(Path.of("absent.p12"), "x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSchemaRegistry(endpoint).close())
                .withMessageContaining("absent.p12");
    }
}
