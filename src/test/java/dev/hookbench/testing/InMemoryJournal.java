package dev.hookbench.testing;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.journal.BodyReader;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.journal.JournalEntry;
import dev.hookbench.domain.journal.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A journal and its bodies in memory; entries are durable at once, or when {@link #release} is called after {@link #hold}. */
public final class InMemoryJournal implements Journal, BodyReader {
    private final Path spoolFolder;
    private final List<Stored> entries = new ArrayList<>();
    private final Map<String, byte[]> bodies = new HashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private @Nullable String failure;
    private boolean holding;
    private long sequence;
    private long offset;

    /** Takes spooled bodies from {@code spoolFolder}, which exists. */
    public InMemoryJournal(Path spoolFolder) {
        this.spoolFolder = spoolFolder;
    }

    /** From now on nothing can be stored, for this reason. */
    public synchronized void failWith(String reason) {
        failure = reason;
    }

    /** From now on entries can be stored again. */
    public synchronized void recover() {
        failure = null;
    }

    /** From now on appended entries stay unforced: their futures complete at {@link #release}. */
    public synchronized void hold() {
        holding = true;
    }

    /** Completes what was held, in order; later entries are durable at once. */
    public void release() {
        List<Runnable> waiting;
        synchronized (this) {
            holding = false;
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(Runnable::run);
    }

    /** All durable entries in order. */
    public synchronized List<Stored> entries() {
        return List.copyOf(entries);
    }

    /** How many appends wait for {@link #release}. */
    public synchronized int waiting() {
        return held.size();
    }

    @Override
    public CompletableFuture<Stored> append(JournalEntry entry, Payload payload) {
        CompletableFuture<Stored> future = new CompletableFuture<>();
        synchronized (this) {
            if (holding) {
                held.add(() -> store(entry, payload, future));
                return future;
            }
        }
        store(entry, payload, future);
        return future;
    }

    private void store(JournalEntry entry, Payload payload, CompletableFuture<Stored> future) {
        try {
            future.complete(stored(entry, bytes(payload)));
        } catch (IllegalArgumentException | StorageUnavailable | UncheckedIOException e) {
            future.completeExceptionally(e);
        }
    }

    private synchronized Stored stored(JournalEntry entry, byte[] bytes) {
        BodyRef body = entry.body();
        if (failure != null) {
            throw new StorageUnavailable(failure);
        }
        if (body.segment() == BodyRef.PENDING && body.size() != bytes.length) {
            throw new IllegalArgumentException(
                    "the entry's body has " + body.size() + " bytes, its payload " + bytes.length);
        }
        if (bytes.length > 0) {
            bodies.put(body.sha256(), bytes);
        }
        Stored stored = new Stored(++sequence, bytes.length == 0 ? entry : entry.withBody(place(body)));
        entries.add(stored);
        return stored;
    }

    private BodyRef place(BodyRef body) {
        if (body.size() > LARGE_BODY) {
            return body.at(BodyRef.FILE, 0);
        }
        long start = offset;
        offset += body.size();
        return body.at(1, start);
    }

    private static byte[] bytes(Payload payload) {
        return switch (payload) {
            case Payload.None _ -> new byte[0];
            case Payload.Bytes bytes -> bytes.bytes();
            case Payload.Spooled spooled -> take(spooled.file());
        };
    }

    private static byte[] take(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path spoolFolder() {
        return spoolFolder;
    }

    @Override
    public synchronized Health health() {
        return failure == null ? new Health(true, "") : new Health(false, failure);
    }

    @Override
    public InputStream open(BodyRef body) throws IOException {
        return new ByteArrayInputStream(readAll(body));
    }

    @Override
    public synchronized byte[] read(BodyRef body, long from, int length) throws IOException {
        byte[] bytes = body.size() == 0 ? new byte[0] : bodies.get(body.sha256());
        if (bytes == null) {
            throw new IOException("Body " + body.sha256() + " is not in the journal.");
        }
        int start = (int) Math.min(from, bytes.length);
        return Arrays.copyOfRange(bytes, start, (int) Math.min(bytes.length, (long) start + length));
    }
}
