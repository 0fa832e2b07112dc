package io.brook.devstack.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Judges a ledger: the law per lane, ranges that tile the source without gap or overlap as far as it reached, and the
/// same number of rows in BRONZE. Pure.
final class Audit {
    private final RecordProbe probe;

    Audit(RecordProbe probe) {
        this.probe = probe;
    }

    LedgerReport judge(String contract, Ledger ledger, List<SourceExtent> sources, Bronze bronze) {
        var findings = new ArrayList<String>();
        var extents = new HashMap<Lane, SourceExtent>();
        sources.forEach(extent -> extents.put(extent.lane(), extent));
        var lanes = new TreeSet<Lane>(ledger.accounts().keySet());
        lanes.addAll(extents.keySet());
        var partitions = new ArrayList<LedgerReport.Partition>();
        for (Lane lane : lanes) {
            LaneAccount account = ledger.accounts().getOrDefault(lane, new LaneAccount());
            law(lane, account, findings);
            SourceExtent extent = extents.get(lane);
            if (extent != null) {
                tiling(extent, account, findings);
            }
            if (!account.tiling().isEmpty() || account.tally().parked() != 0) {
                partitions.add(partition(lane, account, bronze));
            }
        }
        compare(ledger, bronze, findings);
        return new LedgerReport(contract, ledger.total(), partitions, bronze, findings);
    }

    private static void law(Lane lane, LaneAccount account, List<String> findings) {
        long unaccounted = account.tally().unaccounted();
        if (unaccounted != 0) {
            findings.add(lane + ": " + Math.abs(unaccounted)
                    + (unaccounted > 0
                            ? " records came in without an outcome"
                            : " outcomes more than records came in"));
        }
        account.tiling()
                .overlaps()
                .forEach(range -> findings.add(lane + ": offsets " + range + " are counted more than once"));
    }

    private void tiling(SourceExtent extent, LaneAccount account, List<String> findings) {
        long last = account.tiling().isEmpty() ? -1 : account.tiling().span().to();
        for (OffsetRange gap : account.tiling().gaps(extent.begin(), extent.end())) {
            if (probe.holdsRecords(extent.lane(), gap)) {
                findings.add(extent.lane() + ": offsets " + gap
                        + (gap.from() > last ? " are not judged yet" : " are missing from the ledger"));
            }
        }
    }

    private static LedgerReport.Partition partition(Lane lane, LaneAccount account, Bronze bronze) {
        return new LedgerReport.Partition(
                lane,
                account.tally(),
                account.tiling(),
                switch (bronze) {
                    case Bronze.Counted counted ->
                        counted.of(lane.topic(), lane.partition()).distinct();
                    case Bronze.Unknown _ -> null;
                });
    }

    private static void compare(Ledger ledger, Bronze bronze, List<String> findings) {
        if (!(bronze instanceof Bronze.Counted counted)) {
            return;
        }
        Map<String, Long> landed = new HashMap<>();
        ledger.accounts()
                .forEach((lane, account) ->
                        landed.merge(lane.toString(), account.tally().landed(), Long::sum));
        var names = new TreeSet<>(landed.keySet());
        names.addAll(counted.counts().keySet());
        for (String name : names) {
            long expected = landed.getOrDefault(name, 0L);
            Bronze.Count count = counted.counts().getOrDefault(name, Bronze.Count.NONE);
            if (count.distinct() != expected) {
                findings.add(name + ": landed " + expected + ", BRONZE has " + count.distinct());
            }
            if (count.rows() != count.distinct()) {
                findings.add(name + ": BRONZE has " + (count.rows() - count.distinct()) + " rows twice");
            }
        }
    }
}
