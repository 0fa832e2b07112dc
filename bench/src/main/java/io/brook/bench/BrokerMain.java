package io.brook.bench;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// The broker's process: formats its storage, then serves until it is stopped. Its one argument is a properties file.
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        String properties = arguments[0];
        String[] format = {
            "format", "--standalone", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties
        };
        int status = StorageTool.execute(format, System.out);
        if (status != 0) {
            throw new IllegalStateException("the broker's storage must be formatted, the tool answered " + status);
        }
        Kafka.main(new String[] {properties});
    }
}
