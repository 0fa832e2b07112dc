package io.brook.devstack.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.feed.Feed;
import io.brook.devstack.ledger.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Instant START = Instant.parse("2026-03-31T12:00:00Z");
    private static final int PARTITIONS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"orders_core", "auth_core"})
    void everyFateIsAmongItsRecords(String contract) throws IOException {
        var fates = EnumSet.noneOf(Fate.class);

        messages(contract, 5_000, Mix.of(10, 10, 30)).forEach(message -> fates.add(message.fate()));

        assertThat(fates).containsExactlyInAnyOrder(Fate.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders_core", "auth_core"})
    void thePartitionsClockIsSetBeforeAnyFateDependsOnIt(String contract) throws IOException {
        Set<Integer> begun = new HashSet<>();

        for (Message message : messages(contract, 5_000, Mix.demo())) {
            if (begun.add(message.partition())) {
                assertThat(message.fate()).isEqualTo(Fate.ON_TIME);
            }
        }

        assertThat(begun).hasSize(PARTITIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders_core", "auth_core"})
    void aDuplicateRepeatsAnEarlierRecordAndAConflictOnlyItsKey(String contract) throws IOException {
        List<Message> earlier = new ArrayList<>();

        for (Message message : messages(contract, 5_000, Mix.demo())) {
            switch (message.fate()) {
                case DUPLICATE ->
                    assertThat(earlier).anyMatch(each -> sameKey(each, message) && sameValue(each, message));
                case CONFLICT -> {
                    assertThat(earlier).anyMatch(each -> sameKey(each, message));
                    assertThat(earlier).noneMatch(each -> sameKey(each, message) && sameValue(each, message));
                }
                default -> {}
            }
            if (message.fate() == Fate.ON_TIME) {
                earlier.add(message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders_core", "auth_core"})
    void theSameSeedMakesTheSameRecords(String contract) throws IOException {
        List<Message> one = messages(contract, 500, Mix.of(20, 5, 5));
        List<Message> other = messages(contract, 500, Mix.of(20, 5, 5));

        for (int i = 0; i < one.size(); i++) {
            assertThat(sameKey(one.get(i), other.get(i)) && sameValue(one.get(i), other.get(i)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_TIME", "LATE", "DUPLICATE", "CONFLICT", "TOMBSTONE"})
    void everyFateIsOneOutcome(Fate fate) {
        Tally tally = fate.tally().times(7);

        assertThat(tally.in()).isEqualTo(7);
        assertThat(tally.unaccounted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders_core", "auth_core"})
    void repeatsReachFromCloseByToFarBack(String contract) throws IOException {
        List<Message> messages = messages(contract, 30_000, Mix.of(5, 0, 0));
        Map<String, Integer> first = new HashMap<>();
        List<Integer> distances = new ArrayList<>();

        for (int i = 0; i < messages.size(); i++) {
            String value = Arrays.toString(messages.get(i).value());
            if (messages.get(i).fate() == Fate.DUPLICATE) {
                distances.add(i - Objects.requireNonNull(first.get(value), "a repeat of something"));
            }
            first.putIfAbsent(value, i);
        }

        assertThat(distances).hasSizeBetween(1_200, 1_800).anyMatch(far -> far > 20_000);
        assertThat(distances).filteredOn(close -> close < 1_000).hasSizeGreaterThan(100);
    }

    @Test
    void sharesOfMoreThanTheWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mix.of(60, 30, 11))
                .withMessageContaining("60.0, 30.0 and 11.0");
    }

    private static boolean sameKey(Message one, Message other) {
        return one.partition() == other.partition() && Arrays.equals(one.key(), other.key());
    }

    private static boolean sameValue(Message one, Message other) {
        return Objects.deepEquals(one.value(), other.value());
    }

    private static List<Message> messages(String contract, int count, Mix mix) throws IOException {
        Product product = new Catalog(REPOSITORY).product(contract);
        Schema schema = Feed.schemaOf(product.schemaFile());
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var scene = Scene.of(contract).orElseThrow();
        var crowd = new Crowd(
                new Crowd.Cast(scene, product.onlyCollector(), schema, 1, 2),
                new Crowd.Stage(() -> START, PARTITIONS, random),
                mix);
        var messages = new ArrayList<Message>();
        for (int i = 0; i < count; i++) {
            messages.add(crowd.next());
        }
        return messages;
    }
}
