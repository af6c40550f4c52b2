package dev.hookbench.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest events of the log to itself: what a test logs is shown only if the test fails. */
public final class HeldLog extends AppenderBase<ILoggingEvent> {
    private static final int MOST = 500;
    private static final Deque<ILoggingEvent> HELD = new ArrayDeque<>();

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        synchronized (HELD) {
            if (HELD.size() == MOST) {
                HELD.removeFirst();
            }
            HELD.addLast(event);
        }
    }

    /** Hands over what was kept, oldest first, and keeps nothing of it. */
    static List<ILoggingEvent> take() {
        synchronized (HELD) {
            List<ILoggingEvent> taken = List.copyOf(HELD);
            HELD.clear();
            return taken;
        }
    }
}
