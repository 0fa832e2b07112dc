package io.brook.streams;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// Hands records to their lane, and lets it report, age and release by the wall clock. The only thing here that knows
/// when something happens.
final class ArrivalProcessor implements Processor<byte[], byte[], Routed, byte[]> {
    private static final int DELETES_PER_SLICE = 200;
    private static final Duration SLICE_PAUSE = Duration.ofMillis(10);
    private static final int RELEASES_PER_SLICE = 200;
    private static final Duration RELEASE_PAUSE = Duration.ofMillis(250);

    private final Function<ProcessorContext<Routed, byte[]>, SourceLane> lanes;
    private final Duration reportInterval;
    private ProcessorContext<Routed, byte[]> context;
    private SourceLane lane;
    private boolean opened;
    private @Nullable Cancellable expiry;
    private @Nullable Cancellable releases;

    ArrivalProcessor(Function<ProcessorContext<Routed, byte[]>, SourceLane> lanes, Duration reportInterval) {
        this.lanes = lanes;
        this.reportInterval = reportInterval;
    }

    @Override
    public void init(ProcessorContext<Routed, byte[]> processorContext) {
        context = processorContext;
        lane = lanes.apply(processorContext);
        opened = true;
        expiry = null;
        releases = null;
        context.schedule(reportInterval, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
        if (lane.hasParked()) {
            startReleases();
        }
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        RecordMetadata metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record from the source must have a position"));
        lane.receive(new Arrival(
                new Position(metadata.topic(), metadata.partition(), metadata.offset()),
                message.timestamp(),
                message.key(),
                message.value(),
                headersOf(message.headers())));
        if (releases == null && lane.hasParked()) {
            startReleases();
        }
    }

    private static List<Header> headersOf(Headers headers) {
        var all = headers.iterator();
        if (!all.hasNext()) {
            return List.of();
        }
        List<Header> copy = new ArrayList<>();
        while (all.hasNext()) {
            var header = all.next();
            copy.add(new Header(header.key(), header.value()));
        }
        return copy;
    }

    private void tick() {
        lane.report();
        lane.age();
        if (expiry == null && lane.hasExpired()) {
            expiry = context.schedule(SLICE_PAUSE, PunctuationType.WALL_CLOCK_TIME, _ -> expireSlice());
        }
    }

    private void expireSlice() {
        lane.expire(DELETES_PER_SLICE);
        if (!lane.hasExpired() && expiry != null) {
            expiry.cancel();
            expiry = null;
        }
    }

    private void startReleases() {
        releases = context.schedule(RELEASE_PAUSE, PunctuationType.WALL_CLOCK_TIME, _ -> releaseSlice());
    }

    private void releaseSlice() {
        lane.release(RELEASES_PER_SLICE);
        if (!lane.hasParked() && releases != null) {
            releases.cancel();
            releases = null;
        }
    }

    @Override
    public void close() {
        // A task that could not open its lane is closed too, and its own failure must be heard.
        if (opened) {
            lane.close();
        }
    }
}
