package dev.hookbench.receiver;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Records and answers the requests of one connection that no handler gets to hear of: those that Undertow refuses by
 * itself, and those whose head does not end. It then takes the connection from Undertow, answers in its place and closes.
 *
 * <p>Every call must be on the connection's I/O thread.
 */
final class Unheard {
    private final StreamConnection connection;
    private final StreamSourceConduit source;
    private final StreamSinkConduit sink;
    private final Duty duty;
    private XnioExecutor.@Nullable Key timer;
    private boolean taken;

    /** What is needed to record and to answer. */
    record Duty(Recorder recorder, ReceiverLimits limits, InstantSource clock) {}

    /** For {@code connection}, on which nothing has been read yet. */
    Unheard(StreamConnection connection, Duty duty) {
        this.connection = connection;
        this.source = connection.getSourceChannel().getConduit();
        this.sink = connection.getSinkChannel().getConduit();
        this.duty = duty;
    }

    /** Whether the connection is no longer Undertow's. */
    boolean isTaken() {
        return taken;
    }

    /** Part of a head is there; the rest must come in time. */
    void waits(HeadTee tee) {
        if (timer == null && !taken) {
            long millis = duty.limits().headTime().toMillis();
            timer = connection
                    .getIoThread()
                    .executeAfter(() -> late(tee, millis / 1000.0), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void late(HeadTee tee, double seconds) {
        take(tee, tee.hasWholeHead() ? HeadFaults.of(tee.raw(), tee.seen()) : HeadFaults.tooSlow(seconds, tee.seen()));
    }

    /** The head is a handler's now. */
    void arrived() {
        if (timer != null) {
            timer.remove();
            timer = null;
        }
    }

    /** Undertow would answer by itself. */
    void refused(HeadTee tee) {
        take(tee, HeadFaults.of(tee.raw(), tee.seen()));
    }

    /** The sender sends no more, though the head is not complete. */
    void ended(HeadTee tee) {
        take(tee, tee.hasWholeHead() ? HeadFaults.of(tee.raw(), tee.seen()) : HeadFaults.brokenOff(tee.seen()));
    }

    private void take(HeadTee tee, Fault fault) {
        if (taken) {
            return;
        }
        taken = true;
        arrived();
        byte[] raw = tee.raw();
        RequestHead head = RequestHead.parse(raw, raw.length);
        Arrival arrival = new Arrival(
                this::answer,
                head,
                Admission.inboxOf(head),
                tee.remoteAddress(),
                duty.clock().instant(),
                tee.startedNanos());
        // Not at once: Undertow is in the middle of reading or writing and sets its own listeners after it.
        connection.getIoThread().execute(() -> {
            connection.getSourceChannel().suspendReads();
            connection.getSourceChannel().setReadListener(null);
            connection.getSourceChannel().setConduit(source);
            connection.getSinkChannel().setWriteListener(null);
            connection.getSinkChannel().setConduit(sink);
            duty.recorder().turnAway(arrival, fault.refused(tee.seen()), raw);
        });
    }

    private void answer(@Nullable Reply reply) {
        connection.getIoThread().execute(() -> {
            if (reply == null) {
                IoUtils.safeClose(connection);
            } else {
                new LastWords(
                                connection,
                                connection.getSinkChannel(),
                                duty.limits().drain())
                        .say(LastWords.bytes(reply));
            }
        });
    }
}
