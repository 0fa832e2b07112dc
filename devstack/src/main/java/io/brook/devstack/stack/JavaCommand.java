package io.brook.devstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Command lines of Java processes, on the Java that runs this one.
final class JavaCommand {
    private static final List<String> EVERYWHERE = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true");

    private final List<String> line = new ArrayList<>();

    JavaCommand(String... flags) {
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(EVERYWHERE);
        line.addAll(List.of(flags));
    }

    JavaCommand flags(List<String> flags) {
        line.addAll(flags);
        return this;
    }

    JavaCommand properties(Map<String, String> properties) {
        properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> line.add("-D" + entry.getKey() + "=" + entry.getValue()));
        return this;
    }

    /// A main class of a module of this repository.
    ///
    /// @throws MissingBuildException when the module has not been built
    List<String> main(Path module, String mainClass, String... arguments) throws IOException {
        Path classes = module.resolve("target/classes");
        Path classpath = module.resolve("target/runtime.classpath");
        if (!Files.isDirectory(classes) || !Files.exists(classpath)) {
            throw new MissingBuildException(module);
        }
        line.addAll(List.of("-cp", classes + ":" + Files.readString(classpath).trim(), mainClass));
        line.addAll(List.of(arguments));
        return List.copyOf(line);
    }

    List<String> jar(Path jar) throws MissingBuildException {
        if (!Files.exists(jar)) {
            throw new MissingBuildException(jar);
        }
        line.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(line);
    }
}
