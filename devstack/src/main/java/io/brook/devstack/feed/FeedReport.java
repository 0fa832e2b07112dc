package io.brook.devstack.feed;

import io.brook.devstack.stack.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a feed did: every line read is either produced or unmapped.
///
/// @param causes of the unmapped ones, in their order
public record FeedReport(String contract, String topic, long read, long produced, List<Cause> causes) {
    /// A line that is not an event, and why.
    public record Cause(Path file, long line, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    public FeedReport {
        causes = List.copyOf(causes);
    }

    public long unmapped() {
        return causes.size();
    }

    /// Gathers a report while lines go by.
    static final class Tally {
        private static final long PROGRESS_EVERY = 10_000;

        private final List<Cause> causes = new ArrayList<>();
        private final Progress progress;
        private long read;
        private long produced;

        Tally(Progress progress) {
            this.progress = progress;
        }

        void produced() {
            produced++;
            lineRead();
        }

        void unmapped(Cause cause) {
            causes.add(cause);
            lineRead();
        }

        private void lineRead() {
            read++;
            if (read % PROGRESS_EVERY == 0) {
                progress.line("%,d lines read, %,d events produced".formatted(read, produced));
            }
        }

        FeedReport report(String contract, String topic) {
            return new FeedReport(contract, topic, read, produced, causes);
        }
    }
}
