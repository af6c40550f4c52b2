package dev.hookbench.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The real disk, which fails or waits when it is told to, and remembers what was asked of it. */
final class FaultyDisk implements SegmentFile.Disk {
    private final SegmentFile.Disk real = new FileSystemDisk();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Watched> files = new CopyOnWriteArrayList<>();
    private final AtomicInteger dataForces = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile @Nullable String createFailure;
    private volatile @Nullable String writeFailure;
    private volatile @Nullable String forceFailure;
    private volatile @Nullable CountDownLatch gate;
    private volatile Runnable beforeCall = () -> {};

    void failCreates(String reason) {
        createFailure = reason;
    }

    /** From now on writes put half of their bytes down and fail. */
    void failWrites(String reason) {
        writeFailure = reason;
    }

    /** From now on forces of data fail, after the bytes were written. */
    void failForces(String reason) {
        forceFailure = reason;
    }

    void mend() {
        createFailure = null;
        writeFailure = null;
        forceFailure = null;
    }

    /** Lets forces of records wait until {@link #letForcesGo}. */
    void holdForces() {
        gate = new CountDownLatch(1);
    }

    /** Waits until a force waits. */
    void awaitHeldForce() throws InterruptedException {
        if (!held.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no force came");
        }
    }

    void letForcesGo() {
        CountDownLatch closed = gate;
        gate = null;
        if (closed != null) {
            closed.countDown();
        }
    }

    /** Runs something, on the thread that calls, before each write and each force. */
    void beforeEachCall(Runnable action) {
        beforeCall = action;
    }

    /** Takes back, in a copy of the journal's folder, every write that no force has covered: what a power cut may do. */
    void undoUnforced(Path copiedSegments) throws IOException {
        for (Watched file : files) {
            file.undoUnforced(copiedSegments.resolve(file.name));
        }
    }

    /** Forces of records that were asked for, failed ones too. */
    int dataForces() {
        return dataForces.get();
    }

    /** What was asked of a file, in order: write, force, close. */
    List<String> callsOf(String fileName) {
        return calls.stream()
                .filter(call -> call.startsWith(fileName + " "))
                .map(call -> call.substring(fileName.length() + 1))
                .toList();
    }

    @Override
    public SegmentFile create(Path file) throws IOException {
        failIf(createFailure);
        return watched(real.create(file), file);
    }

    @Override
    public SegmentFile open(Path file) throws IOException {
        failIf(createFailure);
        return watched(real.open(file), file);
    }

    private Watched watched(SegmentFile real, Path file) {
        Watched watched = new Watched(real, file.getFileName().toString());
        files.add(watched);
        return watched;
    }

    private static void failIf(@Nullable String reason) throws IOException {
        if (reason != null) {
            throw new IOException(reason);
        }
    }

    /** Where bytes went; zeros were there before, because segments are only ever appended to. */
    private record Written(long position, int length) {}

    private final class Watched implements SegmentFile {
        private final SegmentFile file;
        private final String name;
        private final List<Written> unforced = new CopyOnWriteArrayList<>();

        Watched(SegmentFile file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            beforeCall.run();
            calls.add(name + " write");
            unforced.add(new Written(position, bytes.remaining()));
            String reason = writeFailure;
            if (reason != null) {
                file.write(bytes.slice(bytes.position(), bytes.remaining() / 2), position);
                throw new IOException(reason);
            }
            file.write(bytes, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            beforeCall.run();
            calls.add(name + " force");
            if (!metadata) {
                dataForces.incrementAndGet();
                waitAtGate();
            }
            failIf(forceFailure);
            file.force(metadata);
            unforced.clear();
        }

        @Override
        public void close() throws IOException {
            calls.add(name + " close");
            file.close();
        }

        void undoUnforced(Path copy) throws IOException {
            for (Written written : unforced) {
                if (Files.exists(copy) && written.position < Files.size(copy)) {
                    JournalBed.overwrite(copy, written.position, new byte[written.length]);
                }
            }
        }

        private void waitAtGate() throws IOException {
            CountDownLatch closed = gate;
            if (closed == null) {
                return;
            }
            held.countDown();
            try {
                if (!closed.await(20, TimeUnit.SECONDS)) {
                    throw new IOException("the test never let the force go");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
