package dev.hookbench.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Deliveries by the time at which each is to be attempted. Guarded by the scheduler's lock. */
final class Timetable {
    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparing(Waiting::dueAt).thenComparing(Waiting::deliveryUid));
    private Instant lastSeen;

    /** An empty one, made at {@code now}. */
    Timetable(Instant now) {
        lastSeen = now;
    }

    void add(Waiting waiting) {
        queue.add(waiting);
    }

    /** Takes the next one whose time has come; null if there is none. */
    @Nullable
    Waiting due(Instant now) {
        Waiting next = queue.peek();
        return next == null || next.dueAt().isAfter(now) ? null : queue.remove();
    }

    /** When the next one is due. */
    Optional<Instant> nextAt() {
        return Optional.ofNullable(queue.peek()).map(Waiting::dueAt);
    }

    /** Gives everything for one endpoint another time. */
    void move(String endpointUid, Instant dueAt) {
        List<Waiting> waiting = queue.stream()
                .filter(one -> one.endpointUid().equals(endpointUid))
                .toList();
        queue.removeIf(one -> one.endpointUid().equals(endpointUid));
        waiting.forEach(one -> queue.add(new Waiting(dueAt, one.deliveryUid(), endpointUid)));
    }

    /** When the clock was set back, nothing waits longer for it: what waits moves back by as much. */
    void noticeStepBack(Instant now) {
        Duration step = Duration.between(now, lastSeen);
        lastSeen = now;
        if (step.isPositive() && !queue.isEmpty()) {
            List<Waiting> moved = new ArrayList<>(queue);
            queue.clear();
            moved.forEach(waiting -> queue.add(waiting.earlier(step)));
        }
    }

    /** A delivery and its time. */
    record Waiting(Instant dueAt, String deliveryUid, String endpointUid) {
        private Waiting earlier(Duration by) {
            return new Waiting(dueAt.minus(by), deliveryUid, endpointUid);
        }
    }
}
