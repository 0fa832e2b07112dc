package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Stopper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/// Starts or stops instances of one collector until there are so many.
final class Scaler {
    private static final Duration DRAIN = Duration.ofSeconds(15);

    private final StackHome home;
    private final Starter starter;
    private final Progress progress;
    private final InstantSource clock = InstantSource.system();

    Scaler(StackHome home, Starter starter, Progress progress) {
        this.home = home;
        this.starter = starter;
        this.progress = progress;
    }

    /// @param processes all that there may be, in order; the first so many run afterwards
    /// @throws StackException when one that shall run fails, or is not ready in time
    Scaled scale(List<Part> processes, int count) throws IOException, InterruptedException {
        var begin = clock.instant();
        List<String> before = running(processes);
        List<Part> wanted = processes.subList(0, count);
        starter.requirePorts(wanted);
        List<String> killed = stop(processes.subList(count, processes.size()));
        bringUp(wanted);
        return new Scaled(
                processes.getFirst().name(),
                before,
                wanted.stream().map(Part::name).toList(),
                killed,
                Duration.between(begin, clock.instant()));
    }

    private void bringUp(List<Part> parts) throws IOException, InterruptedException {
        SideBySide.run(threads -> {
            var starts = new ArrayList<Future<?>>();
            for (Part part : parts) {
                starts.add(threads.submit(() -> {
                    starter.bringUp(part);
                    return part;
                }));
            }
            return starts;
        });
        starter.awaitTogether(parts);
    }

    private List<String> running(List<Part> processes) {
        return processes.stream()
                .map(Part::name)
                .filter(name -> home.runs().running(name).isPresent())
                .toList();
    }

    /// Side by side: the groups rearrange themselves once rather than once for each.
    private List<String> stop(List<Part> processes) {
        var leaving = new ArrayList<RunFile>();
        processes.forEach(part -> home.runs().running(part.name()).ifPresent(leaving::add));
        leaving.forEach(run -> progress.line("leaving   " + run.name()));
        var begin = clock.instant();
        List<String> killed = new Stopper(home.runs(), clock).dismiss(leaving, DRAIN);
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1e3;
        leaving.forEach(run -> progress.line("gone      %-18s (%.1f s%s)"
                .formatted(run.name(), seconds, killed.contains(run.name()) ? ", killed" : "")));
        return killed;
    }
}
