package io.brook.devstack.rig.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The constant pool of a class file, by the Java Virtual Machine Specification, section 4.4.
final class ConstantPool {
    private static final int START = 8;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;

    private final byte[] bytes;
    private final ByteBuffer file;
    /// Where each entry's tag is; 0 for the unusable half of a wide entry.
    private final int[] entries;

    private final int end;
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int count;

    private ConstantPool(byte[] bytes) {
        this.bytes = bytes.clone();
        this.file = ByteBuffer.wrap(this.bytes);
        this.count = Short.toUnsignedInt(file.getShort(START));
        this.entries = new int[count];
        int at = START + Short.BYTES;
        for (int i = 1; i < count; i++) {
            entries[i] = at;
            int tag = file.get(at);
            at += 1 + length(tag, at);
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
        this.end = at;
    }

    static ConstantPool read(byte[] bytes) {
        return new ConstantPool(bytes);
    }

    private int length(int tag, int at) {
        return switch (tag) {
            case UTF8 -> Short.BYTES + unsigned(at + 1);
            case CLASS, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, METHOD, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }

    /// Gives the calls of a method another owner.
    ///
    /// @return whether there are such calls
    boolean redirect(Redirect redirect) {
        boolean found = false;
        int target = 0;
        for (int i = 1; i < entries.length; i++) {
            if (calls(i, redirect)) {
                target = target == 0 ? addClass(redirect.target()) : target;
                file.putShort(entries[i] + 1, (short) target);
                found = true;
            }
        }
        return found;
    }

    private boolean calls(int entry, Redirect redirect) {
        int at = entries[entry];
        if (at == 0 || file.get(at) != METHOD || unsigned(at + 1) >= entries.length) {
            return false;
        }
        int nameAndType = entries[unsigned(at + 3)];
        return isText(unsigned(entries[unsigned(at + 1)] + 1), redirect.owner())
                && isText(unsigned(nameAndType + 1), redirect.method())
                && isText(unsigned(nameAndType + 3), redirect.type());
    }

    private boolean isText(int entry, String text) {
        int at = entries[entry];
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        int from = at + 1 + Short.BYTES;
        return unsigned(at + 1) == expected.length
                && Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
    }

    private int addClass(String name) {
        var out = new DataOutputStream(added);
        try {
            out.writeByte(UTF8);
            out.writeUTF(name);
            out.writeByte(CLASS);
            out.writeShort(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count += 2;
        return count - 1;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    /// The whole class file.
    byte[] written() {
        byte[] more = added.toByteArray();
        var whole = ByteBuffer.allocate(bytes.length + more.length);
        whole.put(bytes, 0, end).put(more).put(bytes, end, bytes.length - end);
        whole.putShort(START, (short) count);
        return whole.array();
    }
}
