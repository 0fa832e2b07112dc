package io.brook.runtime;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prints an exception as its classes and frames. A message is printed only where it cannot hold a record's content:
/// for Brook's own exceptions, and for those that speak of files, sockets and brokers.
///
/// Public and without arguments because the logging configuration creates it by name.
public final class DiscreetThrowables extends ThrowableHandlingConverter {
    private static final List<String> TRUSTED =
            List.of("io.brook.", "java.net.", "java.nio.file.", "javax.net.ssl.", "org.apache.kafka.common.errors.");
    private static final String DISTRUSTED = "org.apache.kafka.common.errors.SerializationException";
    private static final int DEEPEST_CAUSE = 8;
    private static final int MOST_FRAMES = 48;

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        @Nullable IThrowableProxy throwable = event.getThrowableProxy();
        for (int depth = 0; throwable != null && depth < DEEPEST_CAUSE; depth++) {
            append(text, depth == 0 ? "" : "Caused by: ", throwable);
            throwable = throwable.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String lead, IThrowableProxy throwable) {
        text.append(lead).append(throwable.getClassName());
        if (throwable.getMessage() != null && mayPrintMessageOf(throwable.getClassName())) {
            text.append(": ").append(throwable.getMessage());
        }
        text.append('\n');
        StackTraceElementProxy[] frames = throwable.getStackTraceElementProxyArray();
        int printed = Math.min(frames.length - throwable.getCommonFrames(), MOST_FRAMES);
        for (int i = 0; i < printed; i++) {
            text.append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        if (printed < frames.length) {
            text.append("\t... ").append(frames.length - printed).append(" more\n");
        }
    }

    static boolean mayPrintMessageOf(String className) {
        return !className.equals(DISTRUSTED) && TRUSTED.stream().anyMatch(className::startsWith);
    }
}
