package io.brook.runtime;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A collector as a process. See [ExitCode] for how it ends.
public final class Main {
    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);
    /// Read while all is well, for the moment when a class can no longer be loaded.
    private static final int CUT_SHORT = ExitCode.CUT_SHORT.code();

    private static final Duration AFTER_DRAIN = Duration.ofMillis(1500);

    /// What a deployment need not say. Every other source of properties has precedence.
    private static final Map<String, Object> DEFAULTS = Map.of(
            "micronaut.application.name", "brook-collector",
            "micronaut.server.host", "127.0.0.1",
            "micronaut.server.port", 8080,
            "micronaut.netty.event-loops.default.num-threads", 1,
            "micronaut.netty.event-loops.default.shutdown-quiet-period", "0s",
            "jackson.serialization-inclusion", "ALWAYS");

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        var main = Thread.currentThread();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> died(thread, e, thread.equals(main)));
        System.exit(run(args).code());
    }

    /// Other threads would keep a process without its main thread alive, and deaf to signals.
    private static void died(Thread thread, Throwable e, boolean wasMain) {
        LOGGER.atError().setCause(e).addKeyValue("died", thread.getName()).log("a thread died");
        if (wasMain) {
            Runtime.getRuntime().halt(ExitCode.FAILED.code());
        }
    }

    /// Runs until it is told to stop, or cannot go on.
    static ExitCode run(String... args) throws InterruptedException {
        try (var context = context(args)) {
            var settings = context.getBean(CollectorSettings.class);
            return switch (ProductFiles.read(settings.contract())) {
                case ProductRead.Usable usable -> {
                    LogIdentity.set(usable.product().contract().name(), settings.instance());
                    context.registerSingleton(Product.class, usable.product());
                    yield serve(context, settings);
                }
                case ProductRead.Unusable unusable -> {
                    unusable.problems().forEach(LOGGER::error);
                    yield ExitCode.REFUSED;
                }
            };
        } catch (StartRefused e) {
            e.sentences().forEach(LOGGER::error);
            return ExitCode.REFUSED;
        } catch (BeanContextException e) {
            LOGGER.error(Refusals.sentenceOf(e));
            return ExitCode.REFUSED;
        }
    }

    private static ExitCode serve(ApplicationContext context, CollectorSettings settings) throws InterruptedException {
        var collector = context.getBean(Collector.class);
        var ending = context.getBean(Ending.class);
        Signals.listen(() -> stop(ending, Parting.RETURNS), "TERM", "INT");
        Signals.listen(() -> stop(ending, Parting.LEAVES), "HUP");
        context.getBean(EmbeddedServer.class).start();
        context.getBean(HealthMonitor.class).start();
        collector.start();
        var code = ending.await();
        haltAfter(settings.drainTimeout().plus(AFTER_DRAIN));
        boolean clean = collector.drain();
        return clean ? code : ExitCode.FAILED;
    }

    /// The first signal drains. A second one, or a drain that cannot even be asked for, ends the process at once.
    private static void stop(Ending ending, Parting parting) {
        boolean first = false;
        try {
            first = ending.ask(ExitCode.DRAINED, parting);
        } finally {
            if (!first) {
                Runtime.getRuntime().halt(CUT_SHORT);
            }
        }
    }

    /// Nothing that hangs in a library's own shutdown may hold the process longer.
    private static void haltAfter(Duration bound) {
        Thread.ofPlatform().daemon().name("brook-last-resort").start(() -> {
            try {
                Thread.sleep(bound);
            } catch (InterruptedException _) {
                return;
            }
            Runtime.getRuntime().halt(ExitCode.FAILED.code());
        });
    }

    private static ApplicationContext context(String... args) {
        return contextBuilder().args(args).start();
    }

    /// The container as every collector sets it up.
    static ApplicationContextBuilder contextBuilder() {
        return ApplicationContext.builder()
                .mainClass(Main.class)
                .banner(false)
                .deduceEnvironment(false)
                .propertySources(PropertySource.of("brook-defaults", DEFAULTS, Integer.MIN_VALUE));
    }
}
