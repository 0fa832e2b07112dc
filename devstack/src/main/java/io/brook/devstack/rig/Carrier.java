package io.brook.devstack.rig;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/// One connection over a link: what either side says is carried to the other, piece by piece, as the link allows.
final class Carrier {
    private static final int PIECE_BYTES = 64 << 10;
    private static final int CONNECT_MILLIS = 5_000;

    private final Link link;
    private final Socket client;
    private final Socket server = new Socket();
    private final InetSocketAddress target;

    Carrier(Link link, Socket client, InetSocketAddress target) {
        this.link = link;
        this.client = client;
        this.target = target;
    }

    /// Carries until both sides have said all, or the connection is lost.
    void run() {
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target, CONNECT_MILLIS);
            Thread answers = Thread.ofVirtual().start(() -> carry(server, client));
            carry(client, server);
            answers.join();
        } catch (IOException _) {
            reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            link.ended(this);
        }
    }

    boolean isOpen() {
        return !client.isClosed();
    }

    /// Ends both connections so that both sides know that they were lost.
    void reset() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (SocketException _) {
                // Closed already.
            }
        }
        close();
    }

    private void close() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.close();
            } catch (IOException _) {
                // It is of no more use either way.
            }
        }
    }

    private void carry(Socket source, Socket sink) {
        byte[] piece = new byte[PIECE_BYTES];
        try {
            for (int read = source.getInputStream().read(piece);
                    read >= 0;
                    read = source.getInputStream().read(piece)) {
                if (!admitted(sink)) {
                    reset();
                    return;
                }
                sink.getOutputStream().write(piece, 0, read);
            }
            sink.shutdownOutput();
        } catch (IOException _) {
            reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean admitted(Socket sink) throws InterruptedException {
        return switch (link.admit(this)) {
            case LinkMode.Pass _ -> true;
            case LinkMode.Slow(var delay) -> {
                link.disturb();
                Thread.sleep(delay);
                yield true;
            }
            case LinkMode.Reset _ -> {
                if (sink.equals(client)) {
                    link.disturb();
                }
                yield sink.equals(server);
            }
            case LinkMode.Cut _, LinkMode.Stall _, LinkMode.Answer _ -> false;
        };
    }
}
