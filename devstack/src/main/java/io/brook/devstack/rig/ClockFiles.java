package io.brook.devstack.rig;

import io.brook.devstack.rig.agent.ClockAgent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The agent that makes clocks follow, and the files that they follow.
///
/// @param parts those that have such a clock
record ClockFiles(Path directory, List<String> parts) {
    private static final String AGENT = "clock-agent.jar";
    private static final String PACKAGE = "io/brook/devstack/rig/agent/";
    private static final List<String> CLASSES =
            List.of("ClockAgent", "ClockAgent$Follower", "SteppedTime", "Redirect", "CallRedirection", "ConstantPool");

    ClockFiles {
        parts = List.copyOf(parts);
    }

    /// Writes the agent's jar, from the classes that this process runs by.
    void write() throws IOException {
        Files.createDirectories(directory);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        // The platform's own classes must find it too.
        manifest.getMainAttributes().putValue("Boot-Class-Path", AGENT);
        try (var jar = new JarOutputStream(Files.newOutputStream(directory.resolve(AGENT)), manifest)) {
            for (String name : CLASSES) {
                jar.putNextEntry(new JarEntry(PACKAGE + name + ".class"));
                copy(name, jar);
                jar.closeEntry();
            }
        }
    }

    private static void copy(String name, JarOutputStream jar) throws IOException {
        try (InputStream bytes = ClockAgent.class.getResourceAsStream(name + ".class")) {
            if (bytes == null) {
                throw new IOException("the clock agent's class " + name + " is not beside its others");
            }
            bytes.transferTo(jar);
        }
    }

    PartClock clock(String part) {
        return new PartClock(file(part));
    }

    List<String> flags(String part) {
        return parts.contains(part) ? List.of("-javaagent:" + directory.resolve(AGENT) + "=" + file(part)) : List.of();
    }

    private Path file(String part) {
        return directory.resolve(part + ".offset");
    }
}
