package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.ColumnType;
import io.brook.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/// What must become of each record of one source partition, in the order of their offsets. Not thread-safe.
///
/// All of it follows from the partition's log: there is no wall clock, and what is remembered of earlier records is no
/// more than what a later one can still ask for.
public final class Oracle {
    private final String contractVersion;
    private final CollectorSpec collector;
    private final Map<String, ColumnType> table;
    private final int mostRowBytes;
    private final long watermarkDelay;
    private final long horizon;
    private final long skew;
    private final boolean timeInKey;
    private final Examiner examiner;
    private final Clock clock = new Clock();
    private final SeenKeys seen;

    private Oracle(Rulebook rulebook) {
        contractVersion = rulebook.contract().version();
        collector = rulebook.collector();
        table = Provenance.tableOf(collector);
        mostRowBytes = rulebook.bounds().rowBytes();
        watermarkDelay = collector.lateness().watermark().toMillis();
        horizon = watermarkDelay + collector.lateness().allowed().toMillis();
        skew = collector.futureSkew().toMillis();
        timeInKey = collector.dedupeKeys().contains(collector.eventTime());
        examiner = new Examiner(rulebook);
        seen = new SeenKeys(timeInKey ? SightingTable.Kept.ALL_BUT_CLOCKS : SightingTable.Kept.ALL);
    }

    /// An oracle by the usual bounds, for one partition from its first record.
    ///
    /// @param reader the contract's own Avro schema, by which events are read
    public static Oracle of(Contract contract, CollectorSpec collector, Schema reader, WriterSchemas writers) {
        return of(Rulebook.of(contract, collector, reader, writers));
    }

    /// An oracle for one partition, from its first record.
    public static Oracle of(Rulebook rulebook) {
        return new Oracle(rulebook);
    }

    /// The fate of the partition's next record.
    public Expectation expect(SourceRecord record) {
        return switch (examiner.examine(record)) {
            case Examined.Refused(Why why) -> Expectation.only(why.fate());
            case Examined.Deletion deletion -> Expectation.only(deletion(record, deletion));
            case Examined.Event event -> event(record, event);
        };
    }

    /// A deletion has no time of its own: it is on time, moves no clock, and is nobody's duplicate.
    private Fate deletion(SourceRecord record, Examined.Deletion deletion) {
        return landed(record, deletion.values(), new Provenance(record, contractVersion, Optional.empty(), 0));
    }

    private Expectation event(SourceRecord record, Examined.Event event) {
        if (event.time() > record.time() + skew) {
            return Expectation.only(Why.EVENT_TS_FUTURE.fate());
        }
        var candidate = new Candidate(record, event, keyOf(event), contentOf(event));
        var distinct = new LinkedHashSet<Fate>();
        for (long now : clocksFor(event)) {
            distinct.addAll(fates(candidate, now));
        }
        var fates = List.copyOf(distinct);
        advance(record, candidate.clamped());
        remember(candidate, fates);
        return new Expectation(fates.getFirst(), fates.subList(1, fates.size()));
    }

    /// The clocks by which its fate may differ: where the key has its time, an event that is on time by the latest
    /// has the same fate by all.
    private List<Long> clocksFor(Examined.Event event) {
        return timeInKey && event.time() >= clock.latest() - watermarkDelay
                ? List.of(clock.latest())
                : clock.possible();
    }

    /// An event, and what makes it the same as another.
    ///
    /// @param content 64 bits over its row
    private record Candidate(SourceRecord record, Examined.Event event, DedupeKey key, long content) {
        /// Its time, but not beyond its record's: no event moves the clock past the moment it was appended.
        long clamped() {
            return Math.min(event.time(), record.time());
        }

        Fate repeats(Sighting first) {
            return first.content() == content ? new Fate.Duplicate(first.offset()) : Why.DEDUPE_CONFLICT.fate();
        }
    }

    /// The fate by a clock that stands at this time; two where it is not sure that the first sighting counts.
    private List<Fate> fates(Candidate candidate, long now) {
        long time = candidate.event().time();
        if (time < now - horizon) {
            return List.of(Why.TOO_LATE.fate());
        }
        long memory = memoryStart(candidate, now);
        var first = firstSighting(candidate, memory);
        if (first.isPresent() && first.get().sure() && (timeInKey || first.get().earliest() >= memory)) {
            return List.of(candidate.repeats(first.get()));
        }
        long lateness = Math.max(0, now - watermarkDelay - time);
        var record = candidate.record();
        var schemaId = Optional.of(candidate.event().schemaId());
        var landed =
                landed(record, candidate.event().values(), new Provenance(record, contractVersion, schemaId, lateness));
        return first.isPresent() ? List.of(candidate.repeats(first.get()), landed) : List.of(landed);
    }

    /// Where the event's time is in the key, the sighting of a repeat has the same time, and whatever may still come in
    /// is remembered. Where it is not, a sighting counts until the clock is beyond it by the horizon and the skew.
    private Optional<Sighting> firstSighting(Candidate candidate, long memory) {
        return timeInKey
                ? seen.findAt(candidate.event().time(), candidate.key())
                : seen.findLatest(candidate.key()).filter(first -> first.latest() >= memory);
    }

    /// Before any clock there is still the event's own: a record ahead of it may be waiting, too.
    private long memoryStart(Candidate candidate, long now) {
        return (now == Clock.NEVER ? candidate.clamped() : now) - horizon - skew;
    }

    private void advance(SourceRecord record, long time) {
        switch (record.waiting()) {
            case NO -> clock.advanceTo(time);
            case PERHAPS -> clock.mayAdvanceTo(time);
        }
        seen.forgetBefore(clock.earliest() - (timeInKey ? horizon : horizon + skew));
    }

    private void remember(Candidate candidate, List<Fate> fates) {
        if (fates.stream().anyMatch(Fate.Landed.class::isInstance)) {
            // In doubt whether it landed, a repeat of the same time is in the same doubt: it is too late as well.
            boolean sure = timeInKey || fates.stream().allMatch(Fate.Landed.class::isInstance);
            long earliest = Math.max(clock.earliest(), candidate.clamped());
            var sighting =
                    new Sighting(candidate.record().offset(), candidate.content(), earliest, clock.latest(), sure);
            seen.put(timeInKey ? candidate.event().time() : clock.latest(), candidate.key(), sighting);
        }
    }

    private DedupeKey keyOf(Examined.Event event) {
        return DedupeKey.of(collector.dedupeKeys().stream()
                .map(name ->
                        Json.asLanded(event.values().get(collector.column(name).tableName())))
                .toList());
    }

    private static long contentOf(Examined.Event event) {
        return Digests.of(Json.asLanded(event.values()).getBytes(StandardCharsets.UTF_8));
    }

    /// A row that is too large for a Kafka record is refused rather than tried.
    private Fate landed(SourceRecord record, Map<String, Object> business, Provenance provenance) {
        Map<String, Object> row = new LinkedHashMap<>(business);
        row.putAll(provenance.values());
        return record.content().keyBytes() + Json.asLanded(row).getBytes(StandardCharsets.UTF_8).length > mostRowBytes
                ? Why.OVERSIZE.fate()
                : new Fate.Landed(Canon.row(row, table));
    }
}
