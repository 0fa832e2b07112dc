package io.brook.devstack.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The way from one part to another on this machine, which can be disturbed: a port of its own, and every connection to
/// it carried to where the other part listens. Thread-safe.
public final class Link implements AutoCloseable {
    private final String from;
    private final String to;
    private final int port;
    private final int target;
    private final Set<Carrier> carriers = ConcurrentHashMap.newKeySet();
    private final AtomicLong disturbed = new AtomicLong();
    private volatile LinkMode mode = new LinkMode.Pass();
    private @Nullable ServerSocket door;
    private boolean closed;

    private Link(String from, String to, int port, int target) {
        this.from = from;
        this.to = to;
        this.port = port;
        this.target = target;
    }

    /// A link that passes everything.
    ///
    /// @param port where it listens
    /// @param target where it carries to; nobody need listen there yet
    static Link open(String from, String to, int port, int target) throws IOException {
        var link = new Link(from, to, port, target);
        link.mode(new LinkMode.Pass());
        return link;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    int port() {
        return port;
    }

    public LinkMode mode() {
        return mode;
    }

    /// Changes what becomes of what is said from now on, on connections that are there and on new ones.
    ///
    /// @throws IOException when the link's port was taken by somebody else while it was cut
    public synchronized void mode(LinkMode next) throws IOException {
        mode = next;
        switch (next) {
            case LinkMode.Cut _ -> {
                shutDoor();
                dropAll();
            }
            case LinkMode.Reset _, LinkMode.Answer _ -> {
                openDoor();
                dropAll();
            }
            case LinkMode.Pass _, LinkMode.Stall _, LinkMode.Slow _ -> openDoor();
        }
        notifyAll();
    }

    /// How often a mode other than [LinkMode.Pass] has shown: connections dropped, pieces held or delayed, requests
    /// answered.
    public long disturbed() {
        return disturbed.get();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        shutDoor();
        dropAll();
        notifyAll();
    }

    /// Holds a carrier's thread for as long as its piece must not go on.
    ///
    /// @return what it shall do with the piece; [LinkMode.Stall] only when the carrier has come to its end
    LinkMode admit(Carrier carrier) throws InterruptedException {
        LinkMode now = mode;
        if (now instanceof LinkMode.Stall) {
            disturb();
            synchronized (this) {
                while (mode instanceof LinkMode.Stall && !closed && carrier.isOpen()) {
                    wait();
                }
                now = mode;
            }
        }
        return now;
    }

    void disturb() {
        disturbed.incrementAndGet();
    }

    void ended(Carrier carrier) {
        carriers.remove(carrier);
    }

    private void dropAll() {
        for (Carrier carrier : carriers) {
            disturb();
            carrier.reset();
        }
    }

    private void shutDoor() throws IOException {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    private void openDoor() throws IOException {
        if (door == null && !closed) {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = opened;
            Thread.ofVirtual().name("link-" + from + "-" + to).start(() -> accept(opened));
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // The door was shut; or this connection was gone before it was taken.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket client) {
        if (mode instanceof LinkMode.Answer answer) {
            disturb();
            Answering.answer(client, answer);
            return;
        }
        var carrier = new Carrier(this, client, new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        carriers.add(carrier);
        carrier.run();
    }

    @Override
    public String toString() {
        return from + " → " + to + " " + mode;
    }
}
