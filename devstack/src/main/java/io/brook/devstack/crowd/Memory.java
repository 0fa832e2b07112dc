package io.brook.devstack.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Events that have been sent and may be told again. Bounded; not for several threads.
final class Memory {
    private static final int SIZE = 2_000;

    private final Optional<Sample> sample;
    private final List<Map<String, String>> recent = new ArrayList<>();

    private Memory(Optional<Sample> sample) {
        this.sample = sample;
    }

    /// Remembers what was said lately.
    static Memory ofLate() {
        return new Memory(Optional.empty());
    }

    /// Remembers what was said lately, and as well some of everything since the beginning.
    static Memory ofEverything() {
        return new Memory(Optional.of(new Sample()));
    }

    boolean isEmpty() {
        return recent.isEmpty();
    }

    void keep(Map<String, String> event, RandomGenerator random) {
        if (recent.size() < SIZE) {
            recent.add(event);
        } else {
            recent.set(random.nextInt(SIZE), event);
        }
        sample.ifPresent(all -> all.keep(event, random));
    }

    Map<String, String> recall(RandomGenerator random) {
        if (sample.isPresent() && random.nextBoolean()) {
            return sample.get().recall(random);
        }
        return recent.get(random.nextInt(recent.size()));
    }

    /// A reservoir: every event so far is in it with the same chance.
    private static final class Sample {
        private final List<Map<String, String>> events = new ArrayList<>();
        private long seen;

        void keep(Map<String, String> event, RandomGenerator random) {
            seen++;
            if (events.size() < SIZE) {
                events.add(event);
                return;
            }
            long place = random.nextLong(seen);
            if (place < SIZE) {
                events.set((int) place, event);
            }
        }

        Map<String, String> recall(RandomGenerator random) {
            return events.get(random.nextInt(events.size()));
        }
    }
}
