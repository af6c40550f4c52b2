package dev.hookbench.dispatch;

import dev.hookbench.dispatch.Lanes.Turn;
import dev.hookbench.dispatch.Timetable.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts each waiting delivery at its time on a virtual thread, in the order of {@link Lanes}: no more at once, overall and
 * of one endpoint, than {@link Concurrency} says. Never two at once for one delivery.
 *
 * <p>Holds ids and times only; the store holds the truth, and what was waiting is given again at start.
 */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    /** How many more than may be at work may wait for their outcome to be stored, which takes longer than most answers. */
    static final int MOST_SETTLING = 256;

    /** Looks at the clock at least this often, so that a step of the clock or a sleep of the machine is noticed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Concurrency concurrency;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> known = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    /** Times given for deliveries while they ran. */
    private final Map<String, Instant> again = new HashMap<>();

    private final Timetable timetable;
    private final Lanes lanes;
    private final Thread timer;
    /** Whether the timer wakes when an attempt gives its place to another. */
    private boolean placeAwaited;

    private boolean started;
    private boolean closed;

    /** What is done when the turn of a delivery has come. */
    interface Work {
        /**
         * Makes the attempt of the delivery of that uid; answers when it is to be made again, if at all.
         *
         * @param taken to be called once the endpoint took it and nothing more is under way to it, before that is stored
         */
        Optional<Instant> run(String deliveryUid, Runnable taken);
    }

    /** A scheduler that starts nothing before {@link #start}. */
    Scheduler(Clock clock, Concurrency concurrency, Work work) {
        this.clock = clock;
        this.concurrency = concurrency;
        this.lanes = new Lanes(concurrency);
        this.work = work;
        timetable = new Timetable(clock.instant());
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
            timetable.move(endpointUid, dueAt);
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
            timetable.noticeStepBack(clock.instant());
            startDue();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what was learnt of an endpoint that is gone. */
    void forget(String endpointUid) {
        lock.lock();
        try {
            lanes.forget(endpointUid);
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
                timetable.noticeStepBack(clock.instant());
                startDue();
                placeAwaited = lanes.placeComesAt().isPresent();
                changed.await(pause(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long pause() {
        Instant now = clock.instant();
        Duration pause = Stream.concat(timetable.nextAt().stream(), lanes.placeComesAt().stream())
                .map(at -> Duration.between(now, at))
                .filter(until -> until.compareTo(LONGEST_PAUSE) < 0)
                .min(Comparator.naturalOrder())
                .orElse(LONGEST_PAUSE);
        return pause.plusMillis(1).toNanos();
    }

    private void enqueue(Waiting waiting) {
        timetable.add(waiting);
        startDue();
        if (timetable.nextAt().filter(waiting.dueAt()::equals).isPresent()) {
            changed.signalAll();
        }
    }

    private void startDue() {
        if (!started || closed) {
            return;
        }
        Instant now = clock.instant();
        for (Waiting next = timetable.due(now); next != null; next = timetable.due(now)) {
            lanes.add(next.endpointUid(), next.deliveryUid());
        }
        while (running.size() < concurrency.overall() + lanes.slow() + MOST_SETTLING) {
            Turn turn = lanes.next(now);
            if (turn == null) {
                break;
            }
            running.add(turn.deliveryUid());
            Thread.ofVirtual().name("hookbench-delivery-" + turn.deliveryUid()).start(() -> run(turn));
        }
        if (!placeAwaited && lanes.placeComesAt().isPresent()) {
            changed.signalAll();
        }
    }

    private void run(Turn turn) {
        String deliveryUid = turn.deliveryUid();
        Instant next = null;
        try {
            next = work.run(deliveryUid, () -> taken(turn)).orElse(null);
        } catch (RuntimeException e) {
            LOG.error("delivery {} stopped by a fault; it goes on at the next start", deliveryUid, e);
        } finally {
            ended(turn, next);
        }
    }

    /** The next one of the endpoint need not wait until this one is stored. */
    private void taken(Turn turn) {
        lock.lock();
        try {
            lanes.leave(turn, true);
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
            lanes.leave(turn, false);
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
}
