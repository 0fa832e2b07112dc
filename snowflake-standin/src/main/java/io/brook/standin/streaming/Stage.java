package io.brook.standin.streaming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The files that clients uploaded in place of an object store. Their content stays encrypted as it came.
final class Stage {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Path directory;

    Stage(Path directory) {
        this.directory = directory;
    }

    /// Stores a file and answers its entity tag.
    String put(List<String> path, byte[] content) throws IOException {
        var target = resolve(path);
        Files.createDirectories(target.getParent());
        var partial = Files.createTempFile(directory, "upload", ".part");
        Files.write(partial, content);
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return md5(content);
    }

    /// A slice of a stored file.
    byte[] read(List<String> path, long start, int length) throws IOException {
        try (var file = Files.newByteChannel(resolve(path))) {
            var slice = ByteBuffer.allocate(length);
            file.position(start);
            while (slice.hasRemaining()) {
                if (file.read(slice) < 0) {
                    throw new IOException("the staged file ends before the fragment does");
                }
            }
            return slice.array();
        }
    }

    private Path resolve(List<String> path) {
        var target = directory;
        for (var segment : path) {
            if (!SAFE.matcher(segment).matches()) {
                throw new IllegalArgumentException("a staged file's path must be plain names");
            }
            target = target.resolve(segment);
        }
        return target;
    }

    /// Deletes what was uploaded before a time: by then it has landed or never will.
    void sweep(Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Undoes the `aws-chunked` encoding: size in hex, optional signature, chunk, until a chunk of zero.
    static byte[] unchunked(byte[] body) {
        var content = new ByteArrayOutputStream(body.length);
        for (var at = 0; at < body.length; ) {
            var lineEnd = at;
            while (lineEnd < body.length && body[lineEnd] != '\r') {
                lineEnd++;
            }
            var head = new String(body, at, lineEnd - at, StandardCharsets.US_ASCII);
            var size = Integer.parseInt(head.contains(";") ? head.substring(0, head.indexOf(';')) : head, 16);
            if (size == 0) {
                break;
            }
            content.write(body, lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
        }
        return content.toByteArray();
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
