package io.brook.runtime;

import io.brook.dlq.KeyWrap;
import javax.crypto.SecretKey;

/// The secrets that a collector works with.
///
/// @param dedupe under which dedupe keys and content hashes are made
/// @param deadLetters under which dead letters are sealed
public record Keys(SecretKey dedupe, KeyWrap deadLetters) {
    /// Nothing of either.
    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
