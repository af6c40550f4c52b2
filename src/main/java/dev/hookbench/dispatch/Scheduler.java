package dev.hookbench.dispatch;

import dev.hookbench.dispatch.Lanes.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts each waiting delivery at its time on a virtual thread: no more at once, overall and of one endpoint, than {@link
 * Concurrency} says, endpoints in turn. Never two at once for one delivery.
 *
 * <p>Holds ids and times only; the store holds the truth, and what was waiting is given again at start.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    /** How many more than may be under way may wait for their outcome to be stored, which takes longer than most answers. */
    static final int MOST_SETTLING = 256;

    /** Looks at the clock at least this often, so that a step of the clock or a sleep of the machine is noticed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Concurrency concurrency;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::dueAt).thenComparing(Waiting::deliveryUid));
    private final Set<String> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    /** Times given for deliveries while they ran. */
    private final Map<String, Instant> again = new HashMap<>();

    private final Lanes lanes;
    private final Thread timer;
    private Instant lastSeen;
    private boolean started;
    private boolean closed;

    /** What is done when the turn of a delivery has come. */
    interface Work {
        /**
         * Makes the attempt of the delivery of that uid; answers when it is to be made again, if at all.
         *
         * @param answered to be called once nothing more is under way to the endpoint, if that is before the end
         */
        Optional<Instant> run(String deliveryUid, Runnable answered);
    }

    /** A scheduler that starts nothing before {@link #start}. */
    Scheduler(Clock clock, Concurrency concurrency, Work work) {
        this.clock = clock;
        this.concurrency = concurrency;
        this.lanes = new Lanes(concurrency);
        this.work = work;
        lastSeen = clock.instant();
        timer = Thread.ofPlatform().daemon().name("hookbench-dispatch-timer").unstarted(this::watch);
    }

    /**
     * A scheduler of its own that starts so many at once, of one endpoint as overall.
     *
     * @param work makes the attempt of the delivery of that uid, and answers when it is to be made again, if at all
     */
    public Scheduler(Clock clock, int atOnce, Function<String, Optional<Instant>> work) {
        this(clock, new Concurrency(atOnce), (uid, _) -> work.apply(uid));
    }

    /** Begins to start what is due; before, deliveries only gather. */
    public void start() {
        lock.lock();
        try {
            started = true;
            startDue();
        } finally {
            lock.unlock();
        }
        timer.start();
    }

    /** Has a delivery attempted at {@code dueAt}; a delivery that waits here already keeps its time. */
    public void schedule(String deliveryUid, String endpointUid, Instant dueAt) {
        lock.lock();
        try {
            if (known.add(deliveryUid)) {
                enqueue(new Waiting(dueAt, deliveryUid, endpointUid));
            } else if (running.contains(deliveryUid)) {
                again.put(deliveryUid, dueAt);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Has everything that waits for one endpoint take its turn at {@code dueAt}. */
    void advance(String endpointUid, Instant dueAt) {
        lock.lock();
        try {
            List<Waiting> waiting = queue.stream()
                    .filter(one -> one.endpointUid().equals(endpointUid))
                    .toList();
            queue.removeIf(one -> one.endpointUid().equals(endpointUid));
            waiting.forEach(one -> queue.add(new Waiting(dueAt, one.deliveryUid(), endpointUid)));
            startDue();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Starts what is due now; called by the timer, and by tests that moved the clock. */
    public void tick() {
        lock.lock();
        try {
            noticeStepBack();
            startDue();
        } finally {
            lock.unlock();
        }
    }

    /** Starts what a greater limit than before allows. */
    void offerAll() {
        lock.lock();
        try {
            lanes.offerAll();
            startDue();
        } finally {
            lock.unlock();
        }
    }

    /** Starts nothing more and waits up to {@code patience} for what is under way; true if nothing is left. */
    public boolean drain(Duration patience) {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            long left = patience.toNanos();
            while (!running.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return running.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Starts nothing more. */
    @Override
    public void close() {
        drain(Duration.ZERO);
    }

    private void watch() {
        lock.lock();
        try {
            while (!closed) {
                noticeStepBack();
                startDue();
                Waiting next = queue.peek();
                if (next == null) {
                    changed.await();
                } else {
                    changed.await(pauseUntil(next.dueAt()), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long pauseUntil(Instant dueAt) {
        Duration pause = Duration.between(clock.instant(), dueAt);
        return (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .plusMillis(1)
                .toNanos();
    }

    private void enqueue(Waiting waiting) {
        queue.add(waiting);
        startDue();
        if (waiting.equals(queue.peek())) {
            changed.signalAll();
        }
    }

    /** When the clock was set back, nothing waits longer for it: what waits moves back by as much. */
    private void noticeStepBack() {
        Instant now = clock.instant();
        Duration step = Duration.between(now, lastSeen);
        lastSeen = now;
        if (step.isPositive() && !queue.isEmpty()) {
            List<Waiting> moved = new ArrayList<>(queue);
            queue.clear();
            moved.forEach(waiting -> queue.add(waiting.earlier(step)));
        }
    }

    private void startDue() {
        if (!started || closed) {
            return;
        }
        Instant now = clock.instant();
        for (Waiting next = queue.peek(); next != null && !next.dueAt().isAfter(now); next = queue.peek()) {
            queue.remove();
            lanes.add(next.endpointUid(), next.deliveryUid());
        }
        while (running.size() < concurrency.overall() + MOST_SETTLING) {
            Turn turn = lanes.next();
            if (turn == null) {
                return;
            }
            running.add(turn.deliveryUid());
            Thread.ofVirtual().name("hookbench-delivery-" + turn.deliveryUid()).start(() -> run(turn));
        }
    }

    private void run(Turn turn) {
        String deliveryUid = turn.deliveryUid();
        Instant next = null;
        try {
            next = work.run(deliveryUid, () -> answered(turn)).orElse(null);
        } catch (RuntimeException e) {
            LOG.error("delivery {} stopped by a fault; it goes on at the next start", deliveryUid, e);
        } finally {
            ended(turn, next);
        }
    }

    /** The next one of the endpoint need not wait until this one is stored. */
    private void answered(Turn turn) {
        lock.lock();
        try {
            lanes.leave(turn);
            startDue();
        } finally {
            lock.unlock();
        }
    }

    private void ended(Turn turn, @Nullable Instant next) {
        String deliveryUid = turn.deliveryUid();
        lock.lock();
        try {
            running.remove(deliveryUid);
            known.remove(deliveryUid);
            lanes.leave(turn);
            Instant given = again.remove(deliveryUid);
            Instant dueAt = next != null ? next : given;
            if (dueAt != null) {
                known.add(deliveryUid);
                enqueue(new Waiting(dueAt, deliveryUid, turn.endpointUid()));
            }
            startDue();
            lanes.tidy(turn);
            if (closed) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private record Waiting(Instant dueAt, String deliveryUid, String endpointUid) {
        Waiting earlier(Duration by) {
            return new Waiting(dueAt.minus(by), deliveryUid, endpointUid);
        }
    }
}
