package dev.hookbench.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of a record; a damaged length fails instead of asking for memory. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    /** Reads {@code length} bytes from {@code offset} on. */
    ByteReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Value<T> {
        T read(ByteReader in) throws MalformedRecord;
    }

    boolean flag() throws MalformedRecord {
        return switch (tag()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new MalformedRecord("a flag is neither 0 nor 1");
        };
    }

    int tag() throws MalformedRecord {
        if (position >= end) {
            throw new MalformedRecord("it ends in the middle of a value");
        }
        return bytes[position++];
    }

    long number() throws MalformedRecord {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int group = tag();
            value |= (long) (group & 0x7F) << shift;
            if (group >= 0) {
                return value;
            }
        }
        throw new MalformedRecord("a number does not end");
    }

    /** A number in the range of an int. */
    int integer() throws MalformedRecord {
        long value = number();
        if (value != (int) value) {
            throw new MalformedRecord("the number " + value + " is out of range");
        }
        return (int) value;
    }

    byte[] raw() throws MalformedRecord {
        int from = position(size(1));
        return Arrays.copyOfRange(bytes, from, position);
    }

    String text() throws MalformedRecord {
        int from = position(size(1));
        return new String(bytes, from, position - from, StandardCharsets.UTF_8);
    }

    <E extends Enum<E>> E name(Class<E> type) throws MalformedRecord {
        String name = text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("no " + type.getSimpleName() + " is called " + name);
        }
    }

    Instant instant() throws MalformedRecord {
        try {
            return Instant.ofEpochSecond(number(), integer());
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedRecord("a time is out of range");
        }
    }

    Duration duration() throws MalformedRecord {
        try {
            return Duration.ofSeconds(number(), integer());
        } catch (ArithmeticException e) {
            throw new MalformedRecord("a duration is out of range");
        }
    }

    <T> @Nullable T optional(Value<T> value) throws MalformedRecord {
        return flag() ? value.read(this) : null;
    }

    /** A list whose items take {@code smallest} bytes each at least. */
    <T> List<T> list(int smallest, Value<T> value) throws MalformedRecord {
        int count = size(smallest);
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value.read(this));
        }
        return values;
    }

    /** Fails unless all bytes were read. */
    void end() throws MalformedRecord {
        if (position != end) {
            throw new MalformedRecord((end - position) + " bytes are left over");
        }
    }

    private int size(int smallest) throws MalformedRecord {
        long size = number();
        if (size < 0 || size > (end - position) / smallest) {
            throw new MalformedRecord("a length of " + size + " is more than the record holds");
        }
        return (int) size;
    }

    private int position(int skip) {
        int from = position;
        position += skip;
        return from;
    }
}
