package io.brook.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerListenersTest {
    @Test
    void aDoorIsAListenerThatAdvertisesAnotherPort() {
        var listeners = new BrokerListeners(PortPlan.inARow(20_000), List.of(new Wiring.Door(21_000, 21_001)));

        assertThat(listeners.settings().lines())
                .containsExactly(
                        "listeners=PLAINTEXT://127.0.0.1:20000,DOOR0://127.0.0.1:21000,CONTROLLER://127.0.0.1:20001",
                        "advertised.listeners=PLAINTEXT://127.0.0.1:20000,DOOR0://127.0.0.1:21001,"
                                + "CONTROLLER://127.0.0.1:20001",
                        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DOOR0:PLAINTEXT",
                        "listener.name.door0.num.network.threads=1");
    }
}
