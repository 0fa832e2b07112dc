package io.brook.landing.fake;

import io.brook.landing.Fetch;
import io.brook.landing.LandingLog;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A log that breaks one of the lander's rules.
class BentLog implements LandingLog {
    private final LandingLog log;

    BentLog(LandingLog log) {
        this.log = log;
    }

    @Override
    public Fetch poll(Duration wait) {
        return log.poll(wait);
    }

    @Override
    public void seek(LandingPartition partition, long offset) {
        log.seek(partition, offset);
    }

    @Override
    public void pause(LandingPartition partition) {
        log.pause(partition);
    }

    @Override
    public void resume(LandingPartition partition) {
        log.resume(partition);
    }

    @Override
    public long position(LandingPartition partition) {
        return log.position(partition);
    }

    @Override
    public Membership membership() {
        return log.membership();
    }

    @Override
    public boolean commit(Map<LandingPartition, Progress> progress) {
        return log.commit(progress);
    }

    /// Seeks once in an assignment, and never again.
    static final class FirstSeekOnly extends BentLog {
        private final Map<LandingPartition, Long> sought = new HashMap<>();

        FirstSeekOnly(LandingLog log) {
            super(log);
        }

        @Override
        public Fetch poll(Duration wait) {
            var fetch = super.poll(wait);
            fetch.revoked().forEach(sought::remove);
            return fetch;
        }

        @Override
        public void seek(LandingPartition partition, long offset) {
            if (sought.putIfAbsent(partition, offset) == null) {
                super.seek(partition, offset);
            }
        }
    }

    /// Delivers rows up to the first gap, and waits there.
    static final class Contiguous extends BentLog {
        private final Map<LandingPartition, Long> next = new HashMap<>();

        Contiguous(LandingLog log) {
            super(log);
        }

        @Override
        public void seek(LandingPartition partition, long offset) {
            next.put(partition, offset);
            super.seek(partition, offset);
        }

        @Override
        public Fetch poll(Duration wait) {
            var fetch = super.poll(wait);
            var batches = new HashMap<LandingPartition, List<LandingRecord>>();
            fetch.batches().forEach((partition, rows) -> {
                var run = new ArrayList<LandingRecord>();
                for (var row : rows) {
                    if (row.offset() == next.getOrDefault(partition, 0L)) {
                        run.add(row);
                        next.put(partition, row.offset() + 1);
                    }
                }
                super.seek(partition, next.getOrDefault(partition, 0L));
                if (!run.isEmpty()) {
                    batches.put(partition, run);
                }
            });
            return new Fetch(fetch.revoked(), fetch.assigned(), fetch.outOfRange(), batches, fetch.topicIds());
        }
    }

    /// Takes every topic for the one that it saw first.
    static final class FirstTopicId extends BentLog {
        private @Nullable UUID first;

        FirstTopicId(LandingLog log) {
            super(log);
        }

        UUID first(UUID seen) {
            var known = first == null ? seen : first;
            first = known;
            return known;
        }

        @Override
        public Fetch poll(Duration wait) {
            var fetch = super.poll(wait);
            var ids = new HashMap<>(fetch.topicIds());
            ids.replaceAll((_, seen) -> first(seen));
            return new Fetch(fetch.revoked(), fetch.assigned(), fetch.outOfRange(), fetch.batches(), ids);
        }
    }
}
