package io.brook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.streams.CollectorStreams;
import io.brook.streams.RestoreState;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A collector that runs until it is killed, and says on its output what it restored once it runs.
final class CollectorMain {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private CollectorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        CollectorStreams streams = FullOrders.of(JobSettings.parse(arguments)).streams();
        streams.start();
        while (!streams.state().equals("RUNNING") || streams.restores().isRestoring()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        System.out.println(restored(streams.restores()));
        System.out.flush();
        Thread.currentThread().join();
    }

    private static String restored(RestoreState state) {
        long records = 0;
        long bytes = 0;
        long millis = 0;
        for (RestoreState.Restored store : state.finished()) {
            records += store.records();
            bytes += store.bytes();
            millis = Math.max(millis, store.millis());
        }
        return new ObjectMapper()
                .createObjectNode()
                .put("records", records)
                .put("bytes", bytes)
                .put("millis", millis)
                .toString();
    }
}
