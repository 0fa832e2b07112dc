package io.brook.devstack.broker;

import io.brook.devstack.process.LogFiles;
import io.brook.devstack.process.RunDirectory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// A single-node Kafka broker and controller: formats its directory when new, then serves until it is ended.
///
/// It is the first part to come and the last to go, so it also keeps house: logs stay within their cap, and a stack
/// that
/// belongs to one command goes when that command does.
public final class BrokerMain {
    private BrokerMain() {}

    /// Serves until it is ended.
    ///
    /// @param args the server properties' file, the logs' directory, the run files' directory, and the pid of the
    ///     command that the stack must not outlive, or nothing
    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("expected a properties file, a log directory and a run directory, had "
                    + args.length + " arguments");
        }
        format(Path.of(args[0]));
        var keeper = new Housekeeping(
                new LogFiles(Path.of(args[1])), new RunDirectory(Path.of(args[2])), InstantSource.system());
        keeper.keepLogsShort();
        if (args.length > 3) {
            keeper.endWith(Long.parseLong(args[3]));
        }
        Kafka.main(new String[] {args[0]});
    }

    /// Formats the data directory unless it is: a formatted one keeps its cluster's id.
    private static void format(Path settings) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        if (Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            return;
        }
        String[] arguments = {
            "format", "--standalone", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()
        };
        if (StorageTool.execute(arguments, System.out) != 0) {
            throw new IOException("the broker's directory could not be formatted: see the lines above");
        }
    }
}
