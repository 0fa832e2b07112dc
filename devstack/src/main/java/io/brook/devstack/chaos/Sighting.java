package io.brook.devstack.chaos;

/// Whether a fault was seen to take effect.
sealed interface Sighting {
    String text();

    record Seen(String text) implements Sighting {}

    record Unseen(String text) implements Sighting {}
}
