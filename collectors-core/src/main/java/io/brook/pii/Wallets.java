package io.brook.pii;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Addresses of Bitcoin and Ethereum, by their checksums; machine ids have the same letters. Belongs to one scan.
final class Wallets {
    private static final int SURE = 99;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32_CONSTANT = 1;
    private static final int BECH32M_CONSTANT = 0x2bc830a3;
    private static final int DECODED = 25;

    private final Scan scan;
    private final byte[] decoded = new byte[DECODED];

    Wallets(Scan scan) {
        this.scan = scan;
    }

    boolean match(int start, int end) {
        int length = end - start;
        byte first = scan.at(start);
        boolean found = length >= 26
                && ((length <= 35 && (first == '1' || first == '3') && isBase58(start, end))
                        || (length <= 62 && length >= 42 && isSegwit(start, end))
                        || (length == 42 && isEthereum(start, end)));
        if (found) {
            scan.found(Entity.CRYPTO_ADDRESS, start, end, SURE);
        }
        return found;
    }

    private boolean isBase58(int start, int end) {
        Arrays.fill(decoded, (byte) 0);
        for (int i = start; i < end; i++) {
            int carry = BASE58.indexOf(scan.text[i]);
            if (carry < 0) {
                return false;
            }
            for (int j = DECODED - 1; j >= 0; j--) {
                carry += 58 * (decoded[j] & 0xff);
                decoded[j] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        return (decoded[0] == 0 || decoded[0] == 5) && hasChecksum();
    }

    private boolean hasChecksum() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(decoded, 0, 21);
            byte[] twice = sha.digest(sha.digest());
            return twice[0] == decoded[21]
                    && twice[1] == decoded[22]
                    && twice[2] == decoded[23]
                    && twice[3] == decoded[24];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256", e);
        }
    }

    /// Checksummed by BIP 173 or 350, with the prefix `bc`.
    private boolean isSegwit(int start, int end) {
        if ((scan.at(start) | 32) != 'b' || (scan.at(start + 1) | 32) != 'c' || scan.at(start + 2) != '1') {
            return false;
        }
        int check = 1;
        int[] prefix = {3, 3, 0, 2, 3};
        for (int value : prefix) {
            check = polymod(check, value);
        }
        for (int i = start + 3; i < end; i++) {
            int value = BECH32.indexOf(Chars.lower(scan.text[i]));
            if (value < 0) {
                return false;
            }
            check = polymod(check, value);
        }
        return check == BECH32_CONSTANT || check == BECH32M_CONSTANT;
    }

    private static int polymod(int check, int value) {
        int top = check >>> 25;
        int next = ((check & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= ((top >>> i) & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    /// EIP-55 writes a checksum into the case of the letters; in one case alone a word must say what it is.
    private boolean isEthereum(int start, int end) {
        if (scan.at(start) != '0' || scan.at(start + 1) != 'x') {
            return false;
        }
        boolean lower = false;
        boolean upper = false;
        for (int i = start + 2; i < end; i++) {
            if (!Chars.isHex(scan.text[i])) {
                return false;
            }
            lower |= scan.text[i] >= 'a';
            upper |= scan.text[i] >= 'A' && scan.text[i] <= 'F';
        }
        return (lower && upper) ? Keccak.isChecksummed(scan.text, start + 2) : Topic.COIN.in(scan.nearby.before(start));
    }
}
