package io.brook.bench;

/// The summary for a reader.
record Text(Plan plan, Summary summary) {
    private static final double AIM = 3.0;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("%nMedian of %d rounds, %,d records measured after %,d to warm up, %d stream threads, %s%n%n"
                .formatted(plan.rounds(), plan.records(), plan.warmup(), plan.threads(), machine()));
        text.append("      %-32s %14s %12s %10s%n".formatted("", "µs CPU/record", "records/s", "CPU ratio"));
        for (JobKind job : JobKind.values()) {
            text.append("  (%s) %-32s %14.2f %,12.0f %10.2f%n"
                    .formatted(
                            job.letter(),
                            job.title(),
                            summary.cpuMicrosPerRecord(job),
                            summary.recordsPerSecond(job),
                            summary.cpuRatio(job)));
        }
        text.append("""

                CPU is the whole client process, its compiler and collector threads included. The broker runs on the
                same cores and takes its share of records/s: compare ratios of one run, not figures of two machines.
                The aim is c/a <= %.1f.
                """.formatted(AIM));
        return text.toString();
    }

    private static String machine() {
        return "%d cores, Java %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.arch"));
    }
}
