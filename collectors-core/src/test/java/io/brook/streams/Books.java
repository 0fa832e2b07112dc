package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the topics of a test broker add up to.
final class Books {
    private static final Pattern ORIGIN = Pattern.compile("\"_SRC_PARTITION\":(\\d+),\"_SRC_OFFSET\":(\\d+)");

    private final List<LedgerEntry> entries;
    private final TestBroker broker;

    private Books(TestBroker broker) {
        this.broker = broker;
        entries = broker.readAll(CollectorSetup.LEDGER_TOPIC).stream()
                .map(record -> LedgerJson.read(record.value()))
                .toList();
    }

    static Books of(TestBroker broker) {
        return new Books(broker);
    }

    long in() {
        return entries.stream().mapToLong(LedgerEntry::in).sum();
    }

    long landed() {
        return entries.stream().mapToLong(LedgerEntry::landed).sum();
    }

    long duplicates() {
        return entries.stream().mapToLong(LedgerEntry::duplicate).sum();
    }

    long deadLettered() {
        return entries.stream().mapToLong(LedgerEntry::deadLettered).sum();
    }

    long parked() {
        return entries.stream().mapToLong(LedgerEntry::parked).sum();
    }

    /// The origins of all landed rows, `partition:offset`, as often as they landed.
    List<String> landedOrigins() {
        List<String> origins = new ArrayList<>();
        broker.readAll(Orders.LANDING).forEach(record -> {
            var matcher = ORIGIN.matcher(new String(record.value(), StandardCharsets.UTF_8));
            assertThat(matcher.find()).isTrue();
            assertThat(record.partition()).hasToString(matcher.group(1));
            origins.add(matcher.group(1) + ":" + matcher.group(2));
        });
        return origins;
    }

    /// The ids of the topics that the entries speak of.
    Set<String> topicIds() {
        return entries.stream().map(LedgerEntry::topicId).collect(Collectors.toSet());
    }

    /// Each partition's ranges follow one another from offset 0 without gap or overlap; those of a topic made anew
    /// begin again.
    void assertRangesAreSeamless() {
        Map<String, Long> next = new HashMap<>();
        for (LedgerEntry entry : entries) {
            var range = entry.range();
            if (range != null) {
                String partition = entry.topicId() + ":" + entry.lane().partition();
                assertThat(range.from()).isEqualTo(next.getOrDefault(partition, 0L));
                next.put(partition, range.to() + 1);
            }
            assertThat(entry.balanced()).isTrue();
        }
    }

    static Set<String> distinct(List<String> origins) {
        Set<String> distinct = new HashSet<>(origins);
        assertThat(distinct).hasSameSizeAs(origins);
        return distinct;
    }
}
