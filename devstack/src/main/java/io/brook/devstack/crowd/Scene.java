package io.brook.devstack.crowd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What happens in a domain: events as the text of their fields, all but their time.
public interface Scene {
    /// The n-th event; no two have the same dedupe key.
    Map<String, String> event(long n, RandomGenerator random);

    /// The same event told differently: its dedupe key stays.
    Map<String, String> contradiction(Map<String, String> event);

    /// The contracts that have one.
    static List<String> contracts() {
        return List.of("orders_core", "auth_core");
    }

    /// The scene for a contract, if there is one.
    static Optional<Scene> of(String contract) {
        return switch (contract) {
            case "orders_core" -> Optional.of(new OrdersScene());
            case "auth_core" -> Optional.of(new LoginsScene());
            default -> Optional.empty();
        };
    }
}
