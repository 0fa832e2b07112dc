package io.brook.standin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Reads the command line.
final class Arguments {

    static final String HELP = """
            Usage: snowflake-standin --data-dir DIR (--public-key FILE... | --no-auth) [options]
            A loopback Snowflake for the streaming SDK and the JDBC driver.

              --port N           port to listen on (default 8085; 0 takes a free one)
              --host ADDRESS     address to listen on (default 127.0.0.1)
              --data-dir DIR     directory of all data, made if absent
              --public-key FILE  PEM public key whose owner may log in; may be repeated
              --no-auth          let anyone in
              --faults           serve /faults, where tests ask for faults
              --help             this text
            """;

    private static final int DEFAULT_PORT = 8085;

    /// What the command line asks for.
    sealed interface Asked {

        record Help() implements Asked {}

        record Run(Settings settings) implements Asked {}

        record Misuse(String why) implements Asked {}
    }

    private int port = DEFAULT_PORT;
    private String host = "127.0.0.1";
    private String dataDirectory = "";
    private final List<Path> publicKeys = new ArrayList<>();
    private boolean openToAll;
    private boolean faults;

    private Arguments() {}

    static Asked read(List<String> words) {
        if (words.contains("--help")) {
            return new Asked.Help();
        }
        try {
            var arguments = new Arguments();
            for (var rest = words.iterator(); rest.hasNext(); ) {
                arguments.take(rest.next(), rest);
            }
            return new Asked.Run(arguments.settings());
        } catch (IllegalArgumentException e) {
            return new Asked.Misuse(String.valueOf(e.getMessage()));
        }
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--port" -> port = number(value(option, rest));
            case "--host" -> host = value(option, rest);
            case "--data-dir" -> dataDirectory = value(option, rest);
            case "--public-key" -> publicKeys.add(Path.of(value(option, rest)));
            case "--no-auth" -> openToAll = true;
            case "--faults" -> faults = true;
            default -> throw new IllegalArgumentException("unknown option " + option);
        }
    }

    private Settings settings() {
        if (dataDirectory.isEmpty()) {
            throw new IllegalArgumentException("--data-dir DIR is needed");
        }
        return new Settings(host, port, Path.of(dataDirectory), publicKeys, openToAll, faults);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port must be a number, was '" + text + "'", e);
        }
    }
}
