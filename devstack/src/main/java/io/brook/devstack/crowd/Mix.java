package io.brook.devstack.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// How often each fate comes, and how far back repeats reach.
public sealed interface Mix {
    Fate draw(RandomGenerator random);

    Memory memory();

    /// A little of everything that a demo shows.
    static Mix demo() {
        return new OfDemo();
    }

    /// Repeats from close by and from far back, late events, and poison of every kind; all others are on time.
    ///
    /// @param duplicates in percent of all records, as are `late` and `poison`
    /// @throws IllegalArgumentException when a share is negative, or they exceed the whole
    static Mix of(double duplicates, double late, double poison) {
        return new OfShares(duplicates, late, poison);
    }

    /// Shares of a thousand.
    record OfDemo() implements Mix {
        @Override
        public Fate draw(RandomGenerator random) {
            int share = random.nextInt(1_000);
            if (share < 60) {
                return share < 50 ? Fate.DUPLICATE : Fate.CONFLICT;
            }
            if (share < 80) {
                return Fate.LATE;
            }
            return switch (share) {
                case 80, 81, 82, 83 -> Fate.TOO_LATE;
                case 84, 85, 86, 87 -> Fate.FUTURE;
                case 88, 89, 90, 91 -> Fate.UNDECODABLE;
                case 92, 93 -> Fate.UNKNOWN_SCHEMA;
                case 94, 95, 96 -> Fate.TOMBSTONE;
                case 97, 98 -> Fate.MISSING_KEY;
                case 99, 100 -> Fate.KEY_MISMATCH;
                default -> Fate.ON_TIME;
            };
        }

        @Override
        public Memory memory() {
            return Memory.ofLate();
        }
    }

    /// Shares of a hundred.
    record OfShares(double duplicates, double late, double poison) implements Mix {
        private static final double WHOLE = 100;
        private static final List<Fate> POISON =
                Arrays.stream(Fate.values()).filter(Fate::isPoison).toList();

        public OfShares {
            if (!(duplicates >= 0 && late >= 0 && poison >= 0 && duplicates + late + poison <= WHOLE)) {
                throw new IllegalArgumentException(
                        "the shares of duplicates, late events and poison must be 0 or more and 100 % together at most,"
                                + " were " + duplicates + ", " + late + " and " + poison);
            }
        }

        @Override
        public Fate draw(RandomGenerator random) {
            double share = random.nextDouble(WHOLE);
            if (share < duplicates) {
                return Fate.DUPLICATE;
            }
            if (share < duplicates + late) {
                return Fate.LATE;
            }
            return share < duplicates + late + poison ? POISON.get(random.nextInt(POISON.size())) : Fate.ON_TIME;
        }

        @Override
        public Memory memory() {
            return Memory.ofEverything();
        }
    }
}
