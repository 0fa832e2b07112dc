package io.brook.streams;

import io.brook.admission.Verdict;
import io.brook.contract.CollectorSpec;
import io.brook.oracle.Expectation;
import io.brook.oracle.Fate;
import io.brook.oracle.Oracle;
import io.brook.oracle.RowReader;
import io.brook.oracle.SourceRecord;
import io.brook.record.Position;
import io.brook.streams.GoodsLog.Step;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// One log through the fleet and through the oracle.
final class Trial {
    static final int LENGTH = 120;

    private final CollectorSpec spec;
    private final List<Step> steps;
    private final Witness witness = new Witness();
    private final Map<Long, List<Fate>> fates = new TreeMap<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final RowReader rows;

    private Trial(CollectorSpec spec, List<Step> steps) {
        this.spec = spec;
        this.steps = steps;
        this.rows = RowReader.of(spec);
    }

    /// What came of it.
    ///
    /// @param fates every record's, by the fleet
    /// @param faults in words; none when the fleet did what the oracle expected
    /// @param ambiguous how many records may have more than one fate
    record Outcome(Map<Long, List<Fate>> fates, List<String> faults, long ambiguous, long parked) {}

    static Outcome of(Dedupe dedupe, long seed) {
        return of(dedupe.spec(seed), log(dedupe, seed));
    }

    static List<Step> log(Dedupe dedupe, long seed) {
        return GoodsLog.of(seed, LENGTH, dedupe.spec(seed).key());
    }

    static Outcome of(CollectorSpec spec, List<Step> steps) {
        var trial = new Trial(spec, steps);
        trial.runFleet();
        return trial.compare();
    }

    private void runFleet() {
        var registry = new Goods.Registry();
        try (var lane = new TestLane(Goods.setup(spec, registry).with(witness))) {
            for (Step step : steps) {
                switch (step) {
                    case Step.Mend _ -> registry.mend();
                    case Step.Pass(var time) -> lane.pass(time);
                    case Step.Send send ->
                        lane.send(bytes(send.key()), bytes(send.value()), send.timestamp(), send.toHeaders());
                }
            }
            registry.mend();
            lane.pass(TestLane.REPORT);
            ledger.addAll(lane.ledger());
            collect(lane);
        }
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private void collect(TestLane lane) {
        for (String json : lane.landed()) {
            var row = rows.fromLanding(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            long offset = Long.parseLong(row.canonical().getOrDefault("_SRC_OFFSET", "-1"));
            meets(offset, new Fate.Landed(row));
        }
        lane.deadLettered()
                .forEach((origin, reason) ->
                        meets(Position.parse(origin).offset(), new Fate.DeadLettered(reason.name())));
        witness.forEachVerdict((position, verdict) -> {
            if (verdict instanceof Verdict.Duplicate(var original)) {
                meets(position.offset(), new Fate.Duplicate(original.offset()));
            }
        });
    }

    private void meets(long offset, Fate fate) {
        fates.computeIfAbsent(offset, _ -> new ArrayList<>()).add(fate);
    }

    private Outcome compare() {
        List<String> faults = new ArrayList<>();
        long[] ambiguous = {0};
        forEachExpectation((offset, expected) -> {
            var actual = fates.getOrDefault(offset, List.of());
            if (actual.size() != 1 || !expected.allows(actual.getFirst())) {
                faults.add("offset " + offset + ": expected " + described(expected) + ", was "
                        + actual.stream().map(Trial::described).toList());
            }
            ambiguous[0] += expected.otherwise().isEmpty() ? 0 : 1;
        });
        long in = ledger.stream().mapToLong(LedgerEntry::in).sum();
        if (in != fates.size() || ledger.stream().mapToLong(LedgerEntry::parked).sum() != 0) {
            faults.add("the ledger counts " + in + " records in, of " + fates.size());
        }
        return new Outcome(fates, faults, ambiguous[0], witness.parkedCount());
    }

    private void forEachExpectation(BiConsumer<Long, Expectation> consumer) {
        var oracle = Oracle.of(Goods.rulebook(Orders.contract(spec), spec));
        long offset = 0;
        for (Step step : steps) {
            if (step instanceof Step.Send send) {
                consumer.accept(offset, oracle.expect(recordOf(offset, send)));
                offset++;
            }
        }
    }

    private SourceRecord recordOf(long offset, Step.Send send) {
        boolean waited = witness.sawParked(new Position(Orders.SOURCE, 0, offset));
        long headerBytes = (long) send.headers() * (1 + send.headerBytes());
        return new SourceRecord(
                new SourceRecord.Place(Orders.SOURCE, 0, offset),
                send.timestamp(),
                new SourceRecord.Content(send.key(), send.value(), send.headers(), headerBytes),
                waited ? SourceRecord.Waiting.PERHAPS : SourceRecord.Waiting.NO);
    }

    private static String described(Expectation expected) {
        return described(expected.fate())
                + (expected.otherwise().isEmpty()
                        ? ""
                        : " or "
                                + expected.otherwise().stream()
                                        .map(Trial::described)
                                        .toList());
    }

    private static String described(Fate fate) {
        return fate instanceof Fate.Landed(var row) ? row.canonical().toString() : fate.toString();
    }
}
