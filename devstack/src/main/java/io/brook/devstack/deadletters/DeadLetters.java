package io.brook.devstack.deadletters;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.stack.CommittedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The dead letters of a contract.
public final class DeadLetters {
    private final Product product;
    private final String bootstrap;

    public DeadLetters(Product product, String bootstrap) {
        this.product = product;
        this.bootstrap = bootstrap;
    }

    /// Counts by reason, and the latest.
    ///
    /// @param most how many of the latest
    public Overview overview(int most) throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Deque<Letter> latest = new ArrayDeque<>();
        readAll(letter -> {
            if (seen.add(letter.position())) {
                counts.merge(letter.reason(), 1L, Long::sum);
                latest.addLast(letter);
                if (latest.size() > most) {
                    latest.removeFirst();
                }
            }
        });
        return new Overview(
                product.contract().name(),
                counts,
                latest.stream().map(DeadLetters::entry).toList());
    }

    /// The sealed record of a position.
    public Optional<byte[]> envelope(String position) throws IOException {
        Deque<byte[]> found = new ArrayDeque<>();
        readAll(letter -> {
            if (letter.position().equals(position)) {
                found.addLast(letter.envelope());
            }
        });
        return Optional.ofNullable(found.peekLast());
    }

    private static Overview.Entry entry(Letter letter) {
        return new Overview.Entry(letter.position(), letter.reason(), letter.firstSeen(), letter.timestamp());
    }

    private void readAll(Consumer<Letter> letters) throws IOException {
        String contract = product.contract().name();
        for (String topic : topics()) {
            try (var reader = new CommittedReader(bootstrap)) {
                reader.readOn(topic, entry -> {
                    if (Letter.isOf(entry, contract)) {
                        letters.accept(Letter.of(entry));
                    }
                });
            }
        }
    }

    private Collection<String> topics() {
        return product.contract().collectors().stream()
                .map(CollectorSpec::dlq)
                .map(dlq -> dlq.topic())
                .distinct()
                .toList();
    }

    /// What is there, without any content.
    ///
    /// @param counts by reason; a record that was dead-lettered twice counts once
    /// @param latest the oldest of them first
    public record Overview(String contract, SortedMap<String, Long> counts, List<Entry> latest) {
        /// One dead letter.
        ///
        /// @param firstSeen the event that it conflicts with; empty when it conflicts with none
        public record Entry(String position, String reason, String firstSeen, long timestamp) {}

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
