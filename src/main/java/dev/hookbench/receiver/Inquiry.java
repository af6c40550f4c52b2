package dev.hookbench.receiver;

import dev.hookbench.domain.signature.Search;
import dev.hookbench.domain.signature.Signatures.Candidate;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches, on one thread in the background, for why signatures of captures fail, so that no sender waits for it. What it
 * finds becomes the capture's verdict. In a flood the latest are left out: opening a capture searches as well.
 */
public final class Inquiry implements AutoCloseable {
    /** Captures that wait at most. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);
    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** Pauses until the index is given up on: a capture is there milliseconds after it was forced. */
    private static final int PAUSES = 400;

    private final Recheck recheck;
    private final Supplier<List<Candidate>> secrets;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST);
    private volatile boolean closing;
    private @Nullable Thread thread;

    /** @param secrets every secret that is stored, read for each search */
    public Inquiry(Recheck recheck, Supplier<List<Candidate>> secrets) {
        this.recheck = recheck;
        this.secrets = secrets;
    }

    /** Begins to work on what is offered. */
    public synchronized void start() {
        if (thread == null && !closing) {
            thread = Thread.ofPlatform()
                    .daemon()
                    .name("signature-inquiry")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::run);
        }
    }

    /** Takes a capture whose signature fails without a cause; never waits. */
    public void offer(String uid) {
        boolean _ = waiting.offer(uid);
    }

    private void run() {
        while (!closing) {
            try {
                String uid = waiting.poll(1, TimeUnit.SECONDS);
                if (uid != null) {
                    search(uid);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("the cause of a failing signature could not be searched for: {}", e.getMessage());
            }
        }
    }

    private void search(String uid) throws IOException {
        for (int i = 0; i < PAUSES && !closing && recheck.captures().find(uid).isEmpty(); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        recheck.of(uid, new Search(secrets.get(), BUDGET, () -> closing));
    }

    /** Ends, what waits unsearched. */
    @Override
    public synchronized void close() {
        closing = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
