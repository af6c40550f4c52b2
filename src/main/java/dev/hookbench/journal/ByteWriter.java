package dev.hookbench.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the values of a record one after the other into a growing array. */
final class ByteWriter {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[768];
    private int length;

    /** The array written into; only the first {@link #length} bytes count. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void flag(boolean value) {
        tag(value ? 1 : 0);
    }

    /** One byte, 0 to 127. */
    void tag(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** A number in groups of seven bits, lowest first; negative numbers take ten bytes. */
    void number(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A length, then that many bytes. */
    void raw(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** The text in UTF-8. */
    void text(String value) {
        int start = length;
        int characters = value.length();
        number(characters);
        room(characters);
        for (int i = 0; i < characters; i++) {
            char c = value.charAt(i);
            if (c > 0x7F) {
                length = start;
                raw(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    /** The name, which outlives a change of order. */
    void name(Enum<?> value) {
        text(value.name());
    }

    void instant(Instant value) {
        number(value.getEpochSecond());
        number(value.getNano());
    }

    void duration(Duration value) {
        number(value.getSeconds());
        number(value.getNano());
    }

    /** Whether there is a value, then the value. */
    <T> void optional(@Nullable T value, BiConsumer<ByteWriter, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
    }

    /** How many there are, then each. */
    <T> void list(List<T> values, BiConsumer<ByteWriter, T> write) {
        number(values.size());
        for (T value : values) {
            write.accept(this, value);
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
