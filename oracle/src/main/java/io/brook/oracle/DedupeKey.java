package io.brook.oracle;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/// 128 bits over the values that make two events the same.
record DedupeKey(long high, long low) {
    static DedupeKey of(List<String> texts) {
        MessageDigest sha = Digests.sha256();
        texts.forEach(text -> Digests.add(sha, text));
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        return new DedupeKey(digest.getLong(), digest.getLong());
    }
}
