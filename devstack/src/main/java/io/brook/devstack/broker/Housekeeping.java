package io.brook.devstack.broker;

import io.brook.devstack.process.LogFiles;
import io.brook.devstack.process.RunDirectory;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Stopper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the stack's logs within their cap, and ends the stack when the command that owns it is gone.
final class Housekeeping {
    private static final Logger LOGGER = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long EVERY_SECONDS = 5;

    private final LogFiles logs;
    private final RunDirectory runs;
    private final InstantSource clock;

    Housekeeping(LogFiles logs, RunDirectory runs, InstantSource clock) {
        this.logs = logs;
        this.runs = runs;
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // goes on until the process ends
    void keepLogsShort() {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("housekeeping").factory());
        timer.scheduleWithFixedDelay(this::cutLogs, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /// Ends the stack when this process ends, or at once when it has already.
    @SuppressWarnings("FutureReturnValueIgnored") // goes on until the process ends
    void endWith(long owner) {
        ProcessHandle.of(owner).ifPresentOrElse(process -> process.onExit().thenRun(this::endAll), this::endAll);
    }

    private void cutLogs() {
        try {
            logs.cut(LogFiles.CAP_BYTES);
        } catch (IOException e) {
            LOGGER.atWarn().addKeyValue("cause", e.getMessage()).log("logs could not be cut");
        }
    }

    private void endAll() {
        LOGGER.atInfo().log("the command that owns this stack is gone: ending it");
        long self = ProcessHandle.current().pid();
        List<RunFile> others =
                runs.all().stream().filter(run -> run.pid() != self).toList();
        new Stopper(runs, clock).stop(others, GRACE);
        runs.all().stream().filter(run -> run.pid() == self).forEach(run -> runs.forget(run.name()));
        System.exit(0);
    }
}
