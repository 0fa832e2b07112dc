package io.brook.runtime;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/// Puts the contract and the instance on every log line of this process, whichever thread writes it.
final class LogIdentity {
    private LogIdentity() {}

    static void set(String contract, String instance) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.putProperty("collector.contract", contract);
            context.putProperty("collector.instance", instance);
        }
    }
}
