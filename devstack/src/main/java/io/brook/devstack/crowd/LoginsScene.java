package io.brook.devstack.crowd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The sessions of a few SSH servers, three lines each.
final class LoginsScene implements Scene {
    private static final List<String> ACTIONS = List.of("failed_password", "accepted_password", "disconnect");
    private static final List<String> USERS = List.of("ana", "bo", "chen", "dara", "root", "backup");

    @Override
    public Map<String, String> event(long n, RandomGenerator random) {
        long session = n / ACTIONS.size();
        String action = ACTIONS.get((int) (n % ACTIONS.size()));
        String host = "gate" + (1 + session % 4);
        String user = USERS.get(random.nextInt(USERS.size()));
        String address = "198.51.100." + (1 + random.nextInt(250));
        var event = new HashMap<String, String>();
        event.put("session_id", host + ":" + (10_000 + session));
        event.put("action", action);
        event.put("user_name", user);
        event.put("source_ip", address);
        event.put("source_port", Integer.toString(1_024 + random.nextInt(60_000)));
        event.put("auth_method", "password");
        event.put("host", host);
        event.put("message", action.replace('_', ' ') + " for " + user + " from " + address);
        return event;
    }

    @Override
    public Map<String, String> contradiction(Map<String, String> event) {
        var other = new HashMap<>(event);
        other.merge("message", " (again)", String::concat);
        return other;
    }
}
