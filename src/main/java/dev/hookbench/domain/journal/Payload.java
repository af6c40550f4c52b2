package dev.hookbench.domain.journal;

import java.nio.file.Path;

/** The bytes that go with an entry. */
public sealed interface Payload {
    /** No bytes. */
    record None() implements Payload {}

    /** Bytes in memory; not copied, must not be changed. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Bytes(byte[] bytes) implements Payload {}

    /** Bytes in a file of {@link Journal#spoolFolder()}; the journal takes the file over, moving or deleting it. */
    record Spooled(Path file) implements Payload {}

    /** These bytes. */
    static Payload of(byte[] bytes) {
        return bytes.length == 0 ? none() : new Bytes(bytes);
    }

    /** No bytes. */
    static Payload none() {
        return new None();
    }
}
