package io.brook.runtime;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the process' own logging configuration writes, byte for byte, while this is open.
final class LogLines implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    LogLines() {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var stdout = (OutputStreamAppender<ILoggingEvent>) root.getAppender("STDOUT");
        appender.setContext(context);
        appender.setEncoder(stdout.getEncoder());
        appender.setOutputStream(bytes);
        appender.start();
        root.addAppender(appender);
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
    }
}
