package io.brook.devstack.audit;

import io.brook.devstack.ledger.Lane;
import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.ledger.OffsetRange;
import io.brook.devstack.ledger.Tally;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A lane that a correct fleet has gone through, made up from a seed: duplicates, refusals, late rows, rows that the
/// warehouse rejects, records that wait for the registry, and holes where transactions left markers or were aborted.
final class World {
    static final Lane LANE = new Lane("orders.v1", "id", 0);
    private static final List<String> REASONS = List.of("UNDECODABLE", "TOO_LATE", "KEY_MISMATCH", "TOMBSTONE");

    final List<SourceFact> source = new ArrayList<>();
    final List<LandingFact> landing = new ArrayList<>();
    final List<LetterFact> letters = new ArrayList<>();
    final List<BronzeFact> bronze = new ArrayList<>();
    final List<LedgerEntry> ledger = new ArrayList<>();
    final Outcomes outcomes;
    private final Random random;
    private final Deque<Item> parked = new ArrayDeque<>();
    private final Set<Long> waitingKeys = new HashSet<>();
    private long landingOffset;
    private Tally tally = Tally.NONE;
    private long from = -1;
    private long to = -1;

    private record Item(long offset, int outcome, long digest, boolean late, long key) {}

    private World(long seed, Outcomes outcomes) {
        this.random = new Random(seed);
        this.outcomes = outcomes;
    }

    /// @param parking how likely a record is to wait
    static World of(long seed, int offsets, double parking) {
        var world = new World(seed, new Outcomes());
        for (long offset = 0; offset < offsets; offset++) {
            world.next(offset, parking);
        }
        while (!world.parked.isEmpty()) {
            world.release();
        }
        world.flush();
        return world;
    }

    private void next(long offset, double parking) {
        if (random.nextInt(12) == 0) {
            return; // a marker, or a record of an aborted transaction
        }
        var item = item(offset);
        var allowed = new ArrayList<>(List.of(new SourceFact.Expected(item.outcome, item.digest)));
        if (random.nextInt(20) == 0) {
            allowed.add(random.nextInt(2), new SourceFact.Expected(outcomes.letter("TOO_LATE"), 0));
        }
        source.add(new SourceFact(offset, allowed, SourceFact.Doubt.NONE));
        from = from < 0 ? offset : from;
        to = offset;
        tally = tally.plus(new Tally(1, 0, 0, 0, new TreeMap<>(), 0, 0));
        if (waitingKeys.contains(item.key) || random.nextDouble() < parking) {
            parked.addLast(item);
            waitingKeys.add(item.key);
            tally = tally.plus(new Tally(0, 0, 0, 0, new TreeMap<>(), 0, 1));
        } else {
            act(item);
        }
        if (!parked.isEmpty() && random.nextInt(10) == 0) {
            release();
        }
        if (random.nextInt(9) == 0) {
            flush();
        }
    }

    private Item item(long offset) {
        int draw = random.nextInt(10);
        int outcome =
                switch (draw) {
                    case 0 -> Outcomes.DUPLICATE;
                    case 1, 2 -> outcomes.letter(REASONS.get(random.nextInt(REASONS.size())));
                    default -> Outcomes.LANDED;
                };
        return new Item(offset, outcome, random.nextLong(), random.nextInt(5) == 0, 1 + random.nextInt(40));
    }

    private void release() {
        int many = 1 + random.nextInt(parked.size());
        for (int i = 0; i < many; i++) {
            tally = tally.plus(new Tally(0, 0, 0, 0, new TreeMap<>(), 0, -1));
            act(parked.removeFirst());
        }
        waitingKeys.clear();
        parked.forEach(item -> waitingKeys.add(item.key));
    }

    private void act(Item item) {
        if (item.outcome == Outcomes.LANDED) {
            land(item);
        } else if (item.outcome == Outcomes.DUPLICATE) {
            tally = tally.plus(new Tally(0, 0, 0, 1, new TreeMap<>(), 0, 0));
        } else {
            letters.add(letter(item.offset, outcomes.name(item.outcome)));
            tally = tally.plus(new Tally(0, 0, 0, 0, new TreeMap<>(Map.of(outcomes.name(item.outcome), 1L)), 0, 0));
        }
    }

    private void land(Item item) {
        landingOffset += 1 + random.nextInt(2);
        var row = new LandingFact.Row(item.digest, item.late, "1.0.0");
        landing.add(
                new LandingFact(landingOffset, new LandingFact.Origin(LANE.topic(), 0, item.offset), item.key, row));
        tally = tally.plus(new Tally(0, 1, item.late ? 1 : 0, 0, new TreeMap<>(), 0, 0));
        if (random.nextInt(40) == 0) {
            reject(item);
        } else {
            bronze.add(new BronzeFact(item.offset, landingOffset, row));
        }
    }

    /// At least once, and with a correction in the ledger.
    private void reject(Item item) {
        for (int i = 0; i <= random.nextInt(2); i++) {
            letters.add(letter(item.offset, Outcomes.WAREHOUSE_REJECTED));
        }
        var moved = new TreeMap<>(Map.of(Outcomes.WAREHOUSE_REJECTED, 1L));
        ledger.add(new LedgerEntry(
                "orders_core", LANE, Optional.empty(), new Tally(0, -1, item.late ? -1 : 0, 0, moved, 0, 0)));
    }

    LetterFact letter(long offset, String reason) {
        return new LetterFact(letters.size(), new LandingFact.Origin(LANE.topic(), 0, offset), reason, "1.0.0");
    }

    private void flush() {
        if (from >= 0 || !tally.equals(Tally.NONE)) {
            Optional<OffsetRange> range = from < 0 ? Optional.empty() : Optional.of(new OffsetRange(from, to));
            ledger.add(new LedgerEntry("orders_core", LANE, range, tally));
        }
        from = -1;
        tally = Tally.NONE;
    }
}
