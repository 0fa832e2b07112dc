package io.brook.devstack.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Says back what it hears, and keeps it.
final class EchoServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    EchoServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    synchronized String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            byte[] piece = new byte[1024];
            for (int read = client.getInputStream().read(piece);
                    read >= 0;
                    read = client.getInputStream().read(piece)) {
                keep(piece, read);
                client.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException _) {
            // The client went.
        }
    }

    private synchronized void keep(byte[] piece, int count) {
        heard.write(piece, 0, count);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
