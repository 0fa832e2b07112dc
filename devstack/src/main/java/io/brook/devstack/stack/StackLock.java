package io.brook.devstack.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Keeps two commands from changing the same stack at once.
record StackLock(StackHome home) {
    /// What is done meanwhile.
    interface Work<T> {
        T perform() throws IOException, InterruptedException;
    }

    /// @throws StackException when another command holds it
    <T> T hold(Work<T> work) throws IOException, InterruptedException {
        Files.createDirectories(home.directory());
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackException("another command is at work on the stack in " + home.directory());
            }
            return work.perform();
        }
    }
}
