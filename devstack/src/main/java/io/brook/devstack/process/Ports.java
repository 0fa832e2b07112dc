package io.brook.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports of the loopback address.
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 31_000;

    private Ports() {}

    /// Whether a server could listen there now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// So many different free ports, below the range from which systems take the ports of outgoing connections. Nothing
    /// holds them: who starts a server there soon will find them free.
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND)
                .filter(Ports::isFree)
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    /// The first of so many free ports in a row.
    public static int freeInARow(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND - count)
                .filter(first -> IntStream.range(first, first + count).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
