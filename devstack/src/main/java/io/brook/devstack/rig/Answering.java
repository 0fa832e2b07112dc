package io.brook.devstack.rig;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Answers one HTTP request in a server's place, and hangs up.
final class Answering {
    private static final int READ_MILLIS = 500;
    private static final int CHUNK_BYTES = 8 << 10;
    private static final int LONGEST_HEAD = 64 << 10;

    private Answering() {}

    static void answer(Socket client, LinkMode.Answer answer) {
        try (client) {
            client.setSoTimeout(READ_MILLIS);
            readHead(client.getInputStream());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 %d Disturbed\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                    .formatted(answer.status(), answer.contentType(), body.length);
            client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().write(body);
            client.shutdownOutput();
            drain(client.getInputStream());
        } catch (IOException _) {
            // The client has gone, or says nothing more: a request without an answer.
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int matched = 0;
        for (int count = 0; matched < 4 && count < LONGEST_HEAD; count++) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            boolean fits = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = fits ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }

    /// A connection that is closed on unread bytes is reset, and the answer with it.
    private static void drain(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        int read = 0;
        while (read >= 0) {
            read = in.read(chunk);
        }
    }
}
