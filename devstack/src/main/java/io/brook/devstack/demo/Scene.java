package io.brook.devstack.demo;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What happens in a domain: events as the text of their fields, all but their time.
interface Scene {
    /// The n-th event; no two have the same dedupe key.
    Map<String, String> event(long n, RandomGenerator random);

    /// The same event told differently: its dedupe key stays.
    Map<String, String> contradiction(Map<String, String> event);

    /// How many records make a good show.
    int records();

    /// The scene for a contract, if the demo has one.
    static Optional<Scene> of(String contract) {
        return switch (contract) {
            case "orders_core" -> Optional.of(new OrdersScene());
            case "auth_core" -> Optional.of(new LoginsScene());
            default -> Optional.empty();
        };
    }
}
