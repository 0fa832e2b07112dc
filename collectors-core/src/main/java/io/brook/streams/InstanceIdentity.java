package io.brook.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// The id that Kafka Streams keeps beside an instance's stores, from which it names the instance's transactions.
///
/// It would make one up where there is none. An instance that came back without its disk would then have other
/// transactions than before, and wait for the broker to give up those that it left open. So the id is made of the
/// instance's name, and is the same on any disk.
final class InstanceIdentity {
    private static final String FILE = "kafka-streams-process-metadata";

    private InstanceIdentity() {}

    /// Leaves the id where Kafka Streams looks for it; one that is there stays.
    static void settle(StreamsSettings settings) {
        Path directory = settings.stateDir().resolve(settings.applicationId());
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            // Half an id, left by a full disk or a kill, would stay and be none: it appears as a whole.
            Path draft = directory.resolve(FILE + ".draft");
            Files.writeString(draft, "{\"processId\":\"" + idOf(settings) + "\"}");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory must be writable: " + file, e);
        }
    }

    static UUID idOf(StreamsSettings settings) {
        String name = settings.applicationId() + "/" + settings.instanceId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
