package io.brook.devstack.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.process.Part;
import io.brook.devstack.process.PortBusyException;
import io.brook.devstack.process.Ports;
import io.brook.devstack.process.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @TempDir
    private Path directory;

    @Test
    void aBusyPortOfTheLastPartIsKnownBeforeTheFirstIsStarted() throws IOException {
        int free = Ports.free(1).getFirst();

        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var parts = List.of(part("kafka", free), part("warehouse", holder.getLocalPort()));

            assertThatThrownBy(() -> starter().requirePorts(parts))
                    .isInstanceOf(PortBusyException.class)
                    .hasMessageContaining("port " + holder.getLocalPort() + " for warehouse");
        }
    }

    @Test
    void onePortForTwoPartsIsRefused() {
        int port = Ports.free(1).getFirst();

        assertThatThrownBy(() -> starter().requirePorts(List.of(part("kafka", port), part("registry", port))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "every part must have a port of its own, " + port + " is meant for both kafka and registry");
    }

    private static Part part(String name, int port) {
        return new Part(name, "here", List.of(port), () -> List.of("true"), Readiness.Ready::new);
    }

    private Starter starter() {
        return new Starter(
                StackHome.in(directory).at(directory), Duration.ofSeconds(1), _ -> {}, InstantSource.system());
    }
}
