package dev.hookbench.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
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
    /** Looks at the clock at least this often, so that a step of the clock or a sleep of the machine is noticed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Concurrency concurrency;
    private final Function<String, Optional<Instant>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::dueAt).thenComparing(Waiting::deliveryUid));
    private final Set<String> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    /** Times given for deliveries while they ran. */
    private final Map<String, Instant> again = new HashMap<>();

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Lane> ready = new ArrayDeque<>();
    private final Thread timer;
    private Instant lastSeen;
    private boolean started;
    private boolean closed;

    /** @param work makes the attempt of the delivery of that uid, and answers when it is to be made again, if at all */
    Scheduler(Clock clock, Concurrency concurrency, Function<String, Optional<Instant>> work) {
        this.clock = clock;
        this.concurrency = concurrency;
        this.work = work;
        lastSeen = clock.instant();
        timer = Thread.ofPlatform().daemon().name("hookbench-dispatch-timer").unstarted(this::watch);
    }

    /** A scheduler of its own that starts so many at once, of one endpoint as overall. */
    public Scheduler(Clock clock, int atOnce, Function<String, Optional<Instant>> work) {
        this(clock, new Concurrency(atOnce), work);
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
            lanes.values().forEach(this::offer);
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
            Lane lane = lanes.computeIfAbsent(next.endpointUid(), Lane::new);
            lane.due.add(next.deliveryUid());
            offer(lane);
        }
        Lane lane;
        while (running.size() < concurrency.overall() && (lane = ready.poll()) != null) {
            lane.offered = false;
            launch(lane, lane.due.remove());
            offer(lane);
        }
    }

    private void offer(Lane lane) {
        if (!lane.offered && lane.open < concurrency.of(lane.endpointUid) && !lane.due.isEmpty()) {
            lane.offered = true;
            ready.add(lane);
        }
    }

    private void launch(Lane lane, String deliveryUid) {
        running.add(deliveryUid);
        lane.open++;
        Thread.ofVirtual().name("hookbench-delivery-" + deliveryUid).start(() -> run(lane, deliveryUid));
    }

    private void run(Lane lane, String deliveryUid) {
        Instant next = null;
        try {
            next = work.apply(deliveryUid).orElse(null);
        } catch (RuntimeException e) {
            LOG.error("delivery {} stopped by a fault; it goes on at the next start", deliveryUid, e);
        } finally {
            ended(lane, deliveryUid, next);
        }
    }

    private void ended(Lane lane, String deliveryUid, @Nullable Instant next) {
        lock.lock();
        try {
            running.remove(deliveryUid);
            known.remove(deliveryUid);
            lane.open--;
            Instant given = again.remove(deliveryUid);
            Instant dueAt = next != null ? next : given;
            if (dueAt != null) {
                known.add(deliveryUid);
                enqueue(new Waiting(dueAt, deliveryUid, lane.endpointUid));
            }
            offer(lane);
            startDue();
            if (lane.open == 0 && lane.due.isEmpty()) {
                lanes.remove(lane.endpointUid);
            }
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

    /** The deliveries of one endpoint whose time has come. */
    private static final class Lane {
        private final String endpointUid;
        private final Queue<String> due = new ArrayDeque<>();
        private int open;
        private boolean offered;

        Lane(String endpointUid) {
            this.endpointUid = endpointUid;
        }
    }
}
