package io.brook.devstack.rig.agent;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a process's wall clock follow a file: so many milliseconds ahead as it says, read a few times a second.
///
/// `System.currentTimeMillis`, `Clock`, `Instant.now` and `Date` follow; `System.nanoTime`, waiting, and native code
/// do not, as when a machine's clock is set.
public final class ClockAgent {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final String STEPPED = "io/brook/devstack/rig/agent/SteppedTime";
    private static final String CLOCK = "java/time/Clock";
    private static final Redirect MILLIS = new Redirect("java/lang/System", "currentTimeMillis", "()J", STEPPED);
    private static final Redirect INSTANT =
            new Redirect("java/time/Instant", "ofEpochSecond", "(JJ)Ljava/time/Instant;", STEPPED);

    private ClockAgent() {}

    /// Called before the process's own main class.
    ///
    /// @param argument the file's path
    public static void premain(String argument, Instrumentation instrumentation) throws UnmodifiableClassException {
        instrumentation.addTransformer(new Follower(), true);
        instrumentation.retransformClasses(Clock.class, Date.class);
        Path file = Path.of(argument);
        read(file);
        Thread.ofPlatform().daemon().name("stepped-clock").start(() -> follow(file));
    }

    private static void follow(Path file) {
        try {
            while (true) {
                Thread.sleep(EVERY);
                read(file);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(Path file) {
        try {
            SteppedTime.ahead(Long.parseLong(Files.readString(file).trim()));
        } catch (IOException | NumberFormatException _) {
            // Not there yet: the clock stays as it is.
            return;
        }
    }

    private static final class Follower implements ClassFileTransformer {
        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (STEPPED.equals(name)) {
                return null;
            }
            List<Redirect> redirects = CLOCK.equals(name) ? List.of(MILLIS, INSTANT) : List.of(MILLIS);
            return CallRedirection.of(redirects).apply(bytes);
        }
    }
}
