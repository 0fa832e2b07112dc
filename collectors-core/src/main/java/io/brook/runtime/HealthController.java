package io.brook.runtime;

import io.brook.runtime.PartHealth.Status;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// The two questions an orchestrator asks.
@Controller("/health")
final class HealthController {
    private final HealthMonitor monitor;

    HealthController(HealthMonitor monitor) {
        this.monitor = monitor;
    }

    /// @param sinceLastLookMillis how long ago the process last looked after itself
    record Liveness(Status status, long sinceLastLookMillis) {}

    /// 200 unless the process is wedged.
    @Get("/liveness")
    HttpResponse<Liveness> liveness() {
        boolean live = monitor.live();
        return HttpResponse.<Liveness>status(live ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Liveness(
                        live ? Status.UP : Status.DOWN, monitor.sinceLastLook().toMillis()));
    }

    /// 200 while the process does its work, 503 while a part of it does none.
    @Get("/readiness")
    HttpResponse<Readiness> readiness() {
        var readiness = monitor.readiness();
        return HttpResponse.<Readiness>status(readiness.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(readiness);
    }
}
