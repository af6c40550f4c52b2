package dev.hookbench.receiver;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads one body without blocking the I/O thread, within the limits of size and time. Undertow's own time-outs do not hold
 * for bodies read asynchronously ({@code reliability.md} 0, 9), so a stall and a drip are watched here.
 */
final class BodyIntake {
    private static final Logger LOG = LoggerFactory.getLogger(BodyIntake.class);
    private static final String BAD_CHUNK =
            "its chunked framing is broken; a chunk is its size in hexadecimal digits, CR LF,"
                    + " that many bytes, CR LF, and the last chunk has the size 0.";
    private static final long MIB = 1024 * 1024;

    private final HttpServerExchange exchange;
    private final StreamSourceChannel channel;
    private final BodySink sink;
    private final Framing framing;
    private final Rules rules;
    private final Consumer<BodyEnd> done;
    private final long limit;
    private final long startedNanos = System.nanoTime();
    private long lastNanos = startedNanos;
    private XnioExecutor.@Nullable Key timer;
    private boolean spooling;
    private boolean ended;

    /** What holds for every body: the limits, and where file work is done. */
    record Rules(ReceiverLimits limits, Path spoolFolder, Executor fileWork) {}

    /** Prepares to read the body of {@code exchange}; {@code done} is called once, on the I/O thread. */
    BodyIntake(HttpServerExchange exchange, Framing framing, Rules rules, Consumer<BodyEnd> done) {
        this.exchange = exchange;
        this.channel = exchange.getRequestChannel();
        this.framing = framing;
        this.rules = rules;
        this.done = done;
        this.limit = Math.clamp(rules.limits().body().getAsLong(), 0, ReceiverLimits.MAX_BODY);
        this.sink = new BodySink(rules.spoolFolder(), Math.min(framing.length(), limit));
    }

    /** Begins to read, on the exchange's I/O thread and outside the call of the handler. */
    void start() {
        if (framing.length() > limit) {
            end(new BodyEnd.TooLarge(framing.length(), limit, 0));
            return;
        }
        channel.getReadSetter().set(_ -> pump());
        pump();
    }

    private void pump() {
        try {
            while (!ended && !spooling) {
                int count = channel.read(sink.space());
                if (count < 0) {
                    finish();
                } else if (count == 0) {
                    await();
                    return;
                } else {
                    taken(count);
                }
            }
        } catch (IOException e) {
            end(new BodyEnd.Broken(HeadTee.of(exchange).isGone() ? reason(e) : BAD_CHUNK, sink.size()));
        }
    }

    private void taken(int count) {
        sink.advance(count);
        lastNanos = System.nanoTime();
        if (sink.size() > limit) {
            end(new BodyEnd.TooLarge(-1, limit, sink.size()));
        } else if (sink.isFull()) {
            offThread(() -> {
                sink.spool();
                return null;
            });
        }
    }

    private void finish() throws IOException {
        if (sink.isSpooled()) {
            offThread(sink::whole);
        } else {
            end(sink.whole());
        }
    }

    private void await() {
        channel.resumeReads();
        if (timer == null) {
            Duration stall = rules.limits().stall();
            arm(stall.compareTo(allowed()) < 0 ? stall : allowed());
        }
    }

    private void arm(Duration delay) {
        timer = exchange.getIoThread().executeAfter(this::watch, Math.max(1, delay.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void watch() {
        if (ended) {
            return;
        }
        Duration stall = rules.limits().stall();
        if (spooling) {
            arm(stall);
            return;
        }
        long now = System.nanoTime();
        Duration silenceLeft = stall.minusNanos(now - lastNanos);
        Duration timeLeft = allowed().minusNanos(now - startedNanos);
        if (!silenceLeft.isPositive()) {
            end(new BodyEnd.TooSlow("no byte of the body came for " + seconds(stall), sink.size()));
        } else if (!timeLeft.isPositive()) {
            end(new BodyEnd.TooSlow("the body was not complete after " + seconds(allowed()), sink.size()));
        } else {
            arm(silenceLeft.compareTo(timeLeft) < 0 ? silenceLeft : timeLeft);
        }
    }

    private Duration allowed() {
        return rules.limits().bodyTime().plusSeconds(Math.max(sink.size(), Math.max(0, framing.length())) / MIB);
    }

    private interface FileWork {
        /** How the body ended, null to read on. */
        @Nullable
        BodyEnd run() throws IOException;
    }

    private void offThread(FileWork work) {
        spooling = true;
        channel.suspendReads();
        rules.fileWork().execute(() -> {
            BodyEnd end = attempt(work);
            exchange.getIoThread().execute(() -> goOn(end));
        });
    }

    private void goOn(@Nullable BodyEnd end) {
        spooling = false;
        lastNanos = System.nanoTime();
        if (end == null) {
            pump();
        } else {
            end(end);
        }
    }

    private @Nullable BodyEnd attempt(FileWork work) {
        try {
            return work.run();
        } catch (IOException e) {
            LOG.warn("a body could not be spooled", e);
            return new BodyEnd.Unstorable("the body could not be written to disk: " + reason(e), sink.size());
        }
    }

    private void end(BodyEnd end) {
        if (ended) {
            return;
        }
        ended = true;
        channel.suspendReads();
        if (timer != null) {
            timer.remove();
        }
        if (!(end instanceof BodyEnd.Whole)) {
            rules.fileWork().execute(this::discard);
        }
        done.accept(end);
    }

    private void discard() {
        try {
            sink.discard();
        } catch (IOException e) {
            LOG.warn("a spool file stayed behind", e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }
}
