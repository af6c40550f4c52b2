package dev.hookbench.dispatch.breaker;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the attempts of an endpoint by the second in which they ended. */
final class AttemptWindow {
    private final Deque<Second> seconds = new ArrayDeque<>();

    /** Attempts that failed and that succeeded. */
    record Counts(long failures, long successes) {
        long requests() {
            return failures + successes;
        }
    }

    void add(Instant at, long failures, long successes) {
        long time = at.getEpochSecond();
        Second last = seconds.peekLast();
        if (last == null || last.time < time) {
            last = new Second(time);
            seconds.add(last);
        }
        last.failures += failures;
        last.successes += successes;
    }

    /** What ended at {@code since} or later, to the second. */
    Counts since(Instant since) {
        long failures = 0;
        long successes = 0;
        for (Second second : seconds) {
            if (second.time >= since.getEpochSecond()) {
                failures += second.failures;
                successes += second.successes;
            }
        }
        return new Counts(failures, successes);
    }

    /** Forgets what ended before {@code time}. */
    void forgetBefore(Instant time) {
        for (Second first = seconds.peek();
                first != null && first.time < time.getEpochSecond();
                first = seconds.peek()) {
            seconds.remove();
        }
    }

    private static final class Second {
        private final long time;
        private long failures;
        private long successes;

        Second(long time) {
            this.time = time;
        }
    }
}
