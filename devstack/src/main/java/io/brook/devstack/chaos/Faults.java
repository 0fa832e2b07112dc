package io.brook.devstack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All faults that there are.
public final class Faults {
    /// What a run of a few minutes has no time for: each takes most of a minute or more.
    private static final Set<String> LONG = Set.of("warehouse-stall", "registry-slow", "cut-warehouse");

    private Faults() {}

    static List<Fault> all() {
        var all = new ArrayList<Fault>();
        all.add(KillFault.ofCollector());
        all.add(new ZombieFault());
        all.add(new ScaleFault());
        all.add(new ClockFault());
        all.add(new DiskFault());
        all.add(CutFault.fromBroker());
        all.add(CutFault.fromWarehouse());
        all.add(TableFault.of(TableFault.Way.RENAMED));
        all.add(TableFault.of(TableFault.Way.REPLACED));
        all.add(TableFault.of(TableFault.Way.DROPPED));
        all.add(KillFault.ofBroker());
        all.add(KillFault.ofWarehouse());
        all.addAll(RegistryFault.all());
        all.addAll(WarehouseFault.all());
        all.add(new ResetFault());
        all.add(new IdleFault());
        return all;
    }

    static List<Fault> ofShortRuns() {
        return all().stream().filter(fault -> !LONG.contains(fault.name())).toList();
    }

    /// Their names, those that short runs leave out marked.
    public static List<String> names() {
        return all().stream()
                .map(fault -> fault.name() + (LONG.contains(fault.name()) ? "  (not in short runs)" : ""))
                .toList();
    }

    /// Those of these names.
    ///
    /// @throws IllegalArgumentException when there is none of a name
    static List<Fault> named(List<String> names) {
        List<Fault> all = all();
        List<String> known = all.stream().map(Fault::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("there is no fault '" + name + "', only " + known);
            }
        }
        return all.stream().filter(fault -> names.contains(fault.name())).toList();
    }
}
