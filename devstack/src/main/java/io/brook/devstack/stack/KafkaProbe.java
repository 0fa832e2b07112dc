package io.brook.devstack.stack;

import io.brook.devstack.process.Probe;
import io.brook.devstack.process.Readiness;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A broker is ready when it answers an ApiVersions request: the first thing that every client asks.
record KafkaProbe(int port) implements Probe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 7;
    private static final int REQUEST_BYTES = 10;
    private static final int LEAST_ANSWER_BYTES = 6;

    @Override
    public Readiness check() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return ask(socket);
        } catch (IOException e) {
            return new Readiness.NotReady("no answer from the broker: " + e.getMessage());
        }
    }

    /// Version 0 of the request: a plain header without a client id, and no body.
    private static Readiness ask(Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(REQUEST_BYTES);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.flush();
        var in = new DataInputStream(socket.getInputStream());
        int size = in.readInt();
        int correlation = in.readInt();
        short error = in.readShort();
        boolean answered = size >= LEAST_ANSWER_BYTES && correlation == CORRELATION && error == 0;
        return answered ? new Readiness.Ready() : new Readiness.NotReady("the broker answered with error " + error);
    }
}
