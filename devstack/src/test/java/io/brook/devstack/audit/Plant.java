package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.ledger.Tally;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// One thing gone wrong in a world. Planting it says which offset must be named.
enum Plant {
    ROW_DELETED(FaultKind.LOST) {
        @Override
        long plant(World world, Random random) {
            return world.bronze.remove(random.nextInt(world.bronze.size())).offset();
        }
    },
    ROW_DOUBLED(FaultKind.DOUBLED) {
        @Override
        long plant(World world, Random random) {
            BronzeFact row = one(world.bronze, random);
            world.bronze.add(row);
            return row.offset();
        }
    },
    ROW_ALTERED(FaultKind.ALTERED) {
        @Override
        long plant(World world, Random random) {
            int i = random.nextInt(world.bronze.size());
            BronzeFact row = world.bronze.get(i);
            world.bronze.set(i, new BronzeFact(row.offset(), row.landingOffset(), altered(row.row())));
            return row.offset();
        }
    },
    LANDING_OFFSET_ALTERED(FaultKind.ALTERED) {
        @Override
        long plant(World world, Random random) {
            int i = random.nextInt(world.bronze.size());
            BronzeFact row = world.bronze.get(i);
            world.bronze.set(i, new BronzeFact(row.offset(), row.landingOffset() + 1, row.row()));
            return row.offset();
        }
    },
    ROW_WITHOUT_LANDING(FaultKind.UNEXPECTED_ROW) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, outcome -> outcome != Outcomes.LANDED);
            world.bronze.add(new BronzeFact(offset, 3, new LandingFact.Row(1, false, "1.0.0")));
            return offset;
        }
    },
    ROW_FROM_NOWHERE(FaultKind.UNEXPECTED_ROW) {
        @Override
        long plant(World world, Random random) {
            long offset = 1_000_000L + random.nextInt(1_000);
            world.bronze.add(new BronzeFact(offset, 3, new LandingFact.Row(1, false, "1.0.0")));
            return offset;
        }
    },
    LANDING_AND_ROW_ALTERED(FaultKind.ALTERED) {
        @Override
        long plant(World world, Random random) {
            BronzeFact row = one(world.bronze, random);
            world.bronze.replaceAll(each -> each.offset() == row.offset()
                    ? new BronzeFact(each.offset(), each.landingOffset(), altered(each.row()))
                    : each);
            world.landing.replaceAll(each -> each.origin().offset() == row.offset()
                    ? new LandingFact(each.offset(), each.origin(), each.keyHash(), altered(each.row()))
                    : each);
            return row.offset();
        }
    },
    LANDING_DOUBLED(FaultKind.DOUBLED) {
        @Override
        long plant(World world, Random random) {
            LandingFact row = one(world.landing, random);
            world.landing.add(new LandingFact(9_999_999, row.origin(), row.keyHash(), row.row()));
            return row.origin().offset();
        }
    },
    NEVER_LANDED(FaultKind.LOST) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, outcome -> outcome == Outcomes.LANDED);
            world.landing.removeIf(row -> row.origin().offset() == offset);
            world.bronze.removeIf(row -> row.offset() == offset);
            return offset;
        }
    },
    NEVER_DEAD_LETTERED(FaultKind.LOST) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, Outcomes::isLetter);
            world.letters.removeIf(letter -> letter.origin().offset() == offset);
            return offset;
        }
    },
    LANDED_AND_DEAD_LETTERED(FaultKind.TWO_FATES) {
        @Override
        long plant(World world, Random random) {
            long offset = one(world.landing, random).origin().offset();
            world.letters.add(world.letter(offset, "TOO_LATE"));
            return offset;
        }
    },
    TWO_REASONS(FaultKind.TWO_FATES) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, Outcomes::isLetter);
            world.letters.add(world.letter(offset, "OVERSIZE"));
            return offset;
        }
    },
    REJECTED_AND_IN_BRONZE(FaultKind.TWO_FATES) {
        @Override
        long plant(World world, Random random) {
            long offset = one(world.bronze, random).offset();
            world.letters.add(world.letter(offset, Outcomes.WAREHOUSE_REJECTED));
            return offset;
        }
    },
    REJECTION_LOST(FaultKind.LOST) {
        @Override
        long plant(World world, Random random) {
            long offset = rejected(world).getFirst().origin().offset();
            world.letters.removeIf(letter -> letter.origin().offset() == offset);
            return offset;
        }
    },
    WRONG_REASON(FaultKind.WRONG_FATE) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, Outcomes::isLetter);
            world.letters.replaceAll(
                    letter -> letter.origin().offset() == offset ? world.letter(offset, "OVERSIZE") : letter);
            return offset;
        }
    },
    DUPLICATE_LANDED(FaultKind.WRONG_FATE) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, outcome -> outcome == Outcomes.DUPLICATE);
            var row = new LandingFact.Row(7, false, "1.0.0");
            world.landing.add(
                    new LandingFact(8_888_888, new LandingFact.Origin(World.LANE.topic(), 0, offset), 0, row));
            world.bronze.add(new BronzeFact(offset, 8_888_888, row));
            return offset;
        }
    },
    DUPLICATE_DEAD_LETTERED(FaultKind.WRONG_FATE) {
        @Override
        long plant(World world, Random random) {
            long offset = plainlyExpected(world, random, outcome -> outcome == Outcomes.DUPLICATE);
            world.letters.add(world.letter(offset, "KEY_MISMATCH"));
            return offset;
        }
    },
    ORDER_SWAPPED(FaultKind.KEY_ORDER) {
        @Override
        long plant(World world, Random random) {
            int first = IntStream.range(random.nextInt(20), world.landing.size())
                    .filter(i -> following(world, i) > 0)
                    .findFirst()
                    .orElseThrow();
            int second = following(world, first);
            LandingFact early = world.landing.get(first);
            LandingFact late = world.landing.get(second);
            move(world, first, late, early.offset());
            move(world, second, early, late.offset());
            return late.origin().offset();
        }
    },
    ENTRY_MISSING(FaultKind.LEDGER_GAP) {
        @Override
        long plant(World world, Random random) {
            LedgerEntry entry = plainEntry(world, random);
            world.ledger.remove(entry);
            return someRecord(world, entry);
        }
    },
    ENTRY_DOUBLED(FaultKind.LEDGER_OVERLAP) {
        @Override
        long plant(World world, Random random) {
            LedgerEntry entry = plainEntry(world, random);
            world.ledger.add(world.ledger.indexOf(entry), entry);
            return someRecord(world, entry);
        }
    },
    ENTRY_MISCOUNTS(FaultKind.LEDGER_COUNT) {
        @Override
        long plant(World world, Random random) {
            LedgerEntry entry = plainEntry(world, random);
            return miscount(world, entry, new Tally(0, 1, 0, -1, new TreeMap<>(), 0, 0));
        }
    },
    ENTRY_DOES_NOT_ADD_UP(FaultKind.LEDGER_COUNT) {
        @Override
        long plant(World world, Random random) {
            LedgerEntry entry = plainEntry(world, random);
            return miscount(world, entry, new Tally(1, 0, 0, 0, new TreeMap<>(), 0, 0));
        }
    },
    CORRECTION_MISSING(FaultKind.LEDGER_COUNT) {
        @Override
        long plant(World world, Random random) {
            world.ledger.remove(world.ledger.stream()
                    .filter(entry -> entry.tally().dlq().containsKey(Outcomes.WAREHOUSE_REJECTED))
                    .findFirst()
                    .orElseThrow());
            return rejected(world).getFirst().origin().offset();
        }
    };

    private final FaultKind kind;

    Plant(FaultKind kind) {
        this.kind = kind;
    }

    FaultKind kind() {
        return kind;
    }

    abstract long plant(World world, Random random);

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static LandingFact.Row altered(LandingFact.Row row) {
        return new LandingFact.Row(row.digest() + 1, row.late(), row.version());
    }

    private static List<LetterFact> rejected(World world) {
        return world.letters.stream()
                .filter(letter -> letter.reason().equals(Outcomes.WAREHOUSE_REJECTED))
                .toList();
    }

    /// A record that can have this outcome only.
    private static long plainlyExpected(World world, Random random, Predicate<Integer> outcome) {
        return one(
                        world.source.stream()
                                .filter(fact -> fact.allowed().size() == 1
                                        && outcome.test(
                                                fact.allowed().getFirst().outcome()))
                                .toList(),
                        random)
                .offset();
    }

    /// The next row of the same key that is also of a later record; -1 for none.
    private static int following(World world, int first) {
        LandingFact early = world.landing.get(first);
        int next = IntStream.range(first + 1, world.landing.size())
                .filter(i -> world.landing.get(i).keyHash() == early.keyHash())
                .findFirst()
                .orElse(-1);
        return next >= 0
                        && world.landing.get(next).origin().offset()
                                > early.origin().offset()
                ? next
                : -1;
    }

    private static void move(World world, int to, LandingFact row, long offset) {
        world.landing.set(to, new LandingFact(offset, row.origin(), row.keyHash(), row.row()));
        world.bronze.replaceAll(each ->
                each.offset() == row.origin().offset() ? new BronzeFact(each.offset(), offset, each.row()) : each);
    }

    /// An entry that has nothing to do with parked records, and is not the last.
    private static LedgerEntry plainEntry(World world, Random random) {
        return one(
                world.ledger.subList(0, world.ledger.size() / 2).stream()
                        .filter(entry ->
                                entry.range().isPresent() && entry.tally().parked() == 0)
                        .toList(),
                random);
    }

    private static long miscount(World world, LedgerEntry entry, Tally more) {
        Tally wrong = entry.tally().plus(more);
        int at = world.ledger.indexOf(entry);
        world.ledger.set(at, new LedgerEntry(entry.contract(), entry.lane(), entry.range(), wrong));
        return someRecord(world, entry);
    }

    private static long someRecord(World world, LedgerEntry entry) {
        var range = entry.range().orElseThrow();
        return world.source.stream()
                .mapToLong(SourceFact::offset)
                .filter(offset -> offset >= range.from() && offset <= range.to())
                .findFirst()
                .orElseThrow();
    }
}
