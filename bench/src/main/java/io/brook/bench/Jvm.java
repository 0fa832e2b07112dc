package io.brook.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A child JVM on this process's own class path.
///
/// @param maxHeap as for `-Xmx`
/// @param options further JVM options
record Jvm(Class<?> main, String maxHeap, List<String> options, List<String> arguments) {
    Jvm {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    ProcessBuilder command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + maxHeap);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dlogback.configurationFile=bench-logback.xml");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
