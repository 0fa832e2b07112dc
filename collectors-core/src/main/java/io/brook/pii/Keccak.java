package io.brook.pii;

/// Keccak-256 of forty characters, as Ethereum's addresses are checksummed. The JDK has SHA-3 only, which pads
/// otherwise. Pure.
final class Keccak {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final long[] CONSTANTS = {
        0x0000000000000001L, 0x0000000000008082L, 0x800000000000808aL, 0x8000000080008000L,
        0x000000000000808bL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
        0x000000000000008aL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000aL,
        0x000000008000808bL, 0x800000000000008bL, 0x8000000000008089L, 0x8000000000008003L,
        0x8000000000008002L, 0x8000000000000080L, 0x000000000000800aL, 0x800000008000000aL,
        0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
    };
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Keccak() {}

    /// Whether the case of forty hexadecimal characters is the one that their hash says.
    static boolean isChecksummed(byte[] text, int start) {
        byte[] block = new byte[RATE];
        for (int i = 0; i < 40; i++) {
            block[i] = (byte) Chars.lower(text[start + i]);
        }
        block[40] = 1;
        block[RATE - 1] |= (byte) 0x80;
        long[] state = new long[25];
        for (int i = 0; i < RATE; i++) {
            state[i / 8] ^= (block[i] & 0xffL) << (8 * (i % 8));
        }
        permute(state);
        for (int i = 0; i < 40; i++) {
            int shift = 8 * (i / 2 % 8) + ((i & 1) == 0 ? 4 : 0);
            long nibble = (state[i / 16] >>> shift) & 15;
            byte c = text[start + i];
            if (!Chars.isDigit(c) && (nibble >= 8) != (c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    private static void permute(long[] state) {
        long[] column = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            theta(state, column);
            rhoAndPi(state);
            chi(state, column);
            state[0] ^= CONSTANTS[round];
        }
    }

    private static void theta(long[] state, long[] column) {
        for (int x = 0; x < 5; x++) {
            column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long mix = column[x == 0 ? 4 : x - 1] ^ Long.rotateLeft(column[x == 4 ? 0 : x + 1], 1);
            for (int y = 0; y < 25; y += 5) {
                state[x + y] ^= mix;
            }
        }
    }

    private static void rhoAndPi(long[] state) {
        long carried = state[1];
        for (int i = 0; i < ROUNDS; i++) {
            long next = state[LANES[i]];
            state[LANES[i]] = Long.rotateLeft(carried, ROTATIONS[i]);
            carried = next;
        }
    }

    private static void chi(long[] state, long[] row) {
        for (int y = 0; y < 25; y += 5) {
            System.arraycopy(state, y, row, 0, 5);
            for (int x = 0; x < 5; x++) {
                state[x + y] = row[x] ^ (~row[x == 4 ? 0 : x + 1] & row[x > 2 ? x - 3 : x + 2]);
            }
        }
    }
}
