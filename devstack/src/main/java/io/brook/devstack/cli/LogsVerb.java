package io.brook.devstack.cli;

import io.brook.devstack.process.LogFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `logs`: the last lines of the processes' logs, and what follows.
@Command(name = "logs", description = "Show the processes' last log lines.")
final class LogsVerb extends Verb {
    private static final Duration POLL = Duration.ofMillis(300);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A process (default: all).")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "20",
            description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LogFiles logs = home().logs();
        List<String> names = names(logs);
        var seen = new HashMap<String, Long>();
        for (String each : names) {
            seen.put(each, Files.size(logs.file(each)));
            for (String line : logs.tail(each, lines)) {
                print(names, each, line);
            }
        }
        out().flush();
        while (follow) {
            Thread.sleep(POLL);
            showNew(logs, names, seen);
        }
        return SUCCESS;
    }

    private List<String> names(LogFiles logs) throws IOException {
        List<String> known = known(logs);
        if (name == null) {
            return known;
        }
        if (!known.contains(name)) {
            throw misuse("there is no log of '" + name + "', only " + known);
        }
        return List.of(name);
    }

    private static List<String> known(LogFiles logs) throws IOException {
        if (!Files.isDirectory(logs.directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs.directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.substring(0, file.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }

    private void showNew(LogFiles logs, List<String> names, Map<String, Long> seen) throws IOException {
        for (String each : names) {
            long size = Files.size(logs.file(each));
            long from = Math.min(seen.getOrDefault(each, 0L), size);
            if (size > from) {
                String text = read(logs.file(each), from, size);
                int end = text.lastIndexOf('\n') + 1;
                text.substring(0, end).lines().forEach(line -> print(names, each, line));
                seen.put(each, from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
            } else {
                seen.put(each, size);
            }
        }
        out().flush();
    }

    private static String read(Path file, long from, long to) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            access.seek(from);
            byte[] bytes = new byte[(int) Math.min(to - from, LogFiles.CAP_BYTES)];
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void print(List<String> names, String from, String line) {
        out().println(names.size() == 1 ? line : from + " | " + line);
    }
}
