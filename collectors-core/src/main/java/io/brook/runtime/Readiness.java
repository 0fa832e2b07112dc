package io.brook.runtime;

import io.brook.runtime.PartHealth.Status;
import java.util.List;

/// What `/health/readiness` answers.
///
/// The process is ready unless a part is down. A part that is only degraded shows among the causes and leaves the
/// answer at 200: the registry and the warehouse are beyond this process, records park or lag while they are away, and
/// taking instances out of service would turn their outage into ours.
///
/// @param status `UP` or `DOWN`
/// @param causes the parts that are not up
/// @param parts every part
record Readiness(Status status, List<PartHealth> causes, List<PartHealth> parts) {
    static Readiness of(List<PartHealth> parts) {
        boolean down = parts.stream().anyMatch(part -> part.status() == Status.DOWN);
        var causes = parts.stream().filter(part -> part.status() != Status.UP).toList();
        return new Readiness(down ? Status.DOWN : Status.UP, causes, List.copyOf(parts));
    }

    boolean ready() {
        return status == Status.UP;
    }
}
