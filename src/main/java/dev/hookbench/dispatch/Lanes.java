package dev.hookbench.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries whose time has come, a lane for each endpoint: which may start next, so that no more are under way, overall
 * and to one endpoint, than {@link Concurrency} says, and endpoints take turns. Guarded by the scheduler's lock.
 *
 * <p>Endpoints that never answer must not slow those that do: one that took its last delivery is trusted until it lets an
 * attempt wait, and places are kept for the trusted. What waits for an answer longer than {@link #QUICK} gives its place
 * to another; it needs nothing but its connection.
 */
final class Lanes {
    /** An attempt that takes longer counts as slow, and its endpoint is trusted no longer. */
    static final Duration QUICK = Duration.ofSeconds(1);

    /** Of how many places one stays free for endpoints that have nothing under way. */
    private static final int FREE_OF = 4;

    private final Concurrency concurrency;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Set<String> trusted = new HashSet<>();
    private final Map<Rank, Set<Lane>> ready = new EnumMap<>(Rank.class);
    /** Under way for no longer than {@link #QUICK}, to endpoints that were trusted then; the oldest first. */
    private final Set<Turn> quick = new LinkedHashSet<>();

    private int slow;
    private boolean trustedNext;

    /** What a lane may ask for. */
    private enum Rank {
        /** A place kept for the trusted. */
        TRUSTED,
        /** The one attempt under way to an endpoint that is not trusted. */
        FIRST,
        /** One more to such an endpoint, while there is ample room. */
        MORE
    }

    Lanes(Concurrency concurrency) {
        this.concurrency = concurrency;
        for (Rank rank : Rank.values()) {
            ready.put(rank, new LinkedHashSet<>());
        }
    }

    /** Puts a delivery at the end of its endpoint's lane. */
    void add(String endpointUid, String deliveryUid) {
        Lane lane = lanes.computeIfAbsent(endpointUid, Lane::new);
        lane.due.add(deliveryUid);
        offer(lane);
    }

    /** The turn of the next one that may start, which counts as under way from now on; null if none may. */
    @Nullable
    Turn next(Instant now) {
        age(now);
        trustedNext = !trustedNext;
        Lane lane = trustedNext ? or(nextTrusted(), nextOther()) : or(nextOther(), nextTrusted());
        return lane == null ? null : begin(lane, now);
    }

    /** Attempts under way that are slow, or to endpoints that are not trusted. */
    int slow() {
        return slow;
    }

    /** When an attempt under way becomes slow and gives its place to one that waits for it, if one does. */
    Optional<Instant> placeComesAt() {
        return of(Rank.TRUSTED).isEmpty() || quick.isEmpty()
                ? Optional.empty()
                : Optional.of(quick.iterator().next().startedAt.plus(QUICK));
    }

    /**
     * Nothing is under way any longer for that turn; its endpoint may have another.
     *
     * @param taken whether the endpoint took it, and is trusted from now on
     */
    void leave(Turn turn, boolean taken) {
        if (!turn.open) {
            return;
        }
        turn.open = false;
        turn.lane.open--;
        if (!quick.remove(turn)) {
            slow--;
        }
        if (taken) {
            trusted.add(turn.endpointUid());
        }
        offer(turn.lane);
    }

    /** Forgets the lane of a turn that ended, if nothing else is in it. */
    void tidy(Turn turn) {
        Lane lane = turn.lane;
        if (lane.open == 0 && lane.due.isEmpty()) {
            lanes.remove(lane.endpointUid, lane);
        }
    }

    /** Forgets what is known of an endpoint that is gone. */
    void forget(String endpointUid) {
        trusted.remove(endpointUid);
    }

    /** Looks at the limits anew. */
    void offerAll() {
        lanes.values().forEach(this::offer);
    }

    private void age(Instant now) {
        for (Iterator<Turn> oldest = quick.iterator(); oldest.hasNext(); ) {
            Turn turn = oldest.next();
            Duration age = Duration.between(turn.startedAt, now);
            if (!age.isNegative() && age.compareTo(QUICK) < 0) {
                return;
            }
            oldest.remove();
            slow++;
            trusted.remove(turn.endpointUid());
            offer(turn.lane);
        }
    }

    /** Has a lane stand where it may ask from; one that stands there already keeps its place. */
    private void offer(Lane lane) {
        Rank rank = null;
        if (lane.open < concurrency.of(lane.endpointUid) && !lane.due.isEmpty()) {
            rank = trusted.contains(lane.endpointUid) ? Rank.TRUSTED : lane.open == 0 ? Rank.FIRST : Rank.MORE;
        }
        if (rank != lane.rank) {
            withdraw(lane);
            lane.rank = rank;
            if (rank != null) {
                of(rank).add(lane);
            }
        }
    }

    private void withdraw(Lane lane) {
        if (lane.rank != null) {
            of(lane.rank).remove(lane);
            lane.rank = null;
        }
    }

    private @Nullable Lane nextTrusted() {
        boolean room = quick.size() < concurrency.overall() && quick.size() + slow < concurrency.most();
        return room ? first(Rank.TRUSTED) : null;
    }

    private @Nullable Lane nextOther() {
        int places = concurrency.most() - concurrency.kept();
        if (slow >= places || quick.size() + slow >= concurrency.most()) {
            return null;
        }
        Lane lane = first(Rank.FIRST);
        if (lane == null) {
            lane = first(Rank.MORE);
            int ample = places - places / FREE_OF;
            return lane != null && slow < Math.max(ample, concurrency.of(lane.endpointUid)) ? lane : null;
        }
        return lane;
    }

    private Turn begin(Lane lane, Instant now) {
        Turn turn = new Turn(lane, lane.due.remove(), now);
        lane.open++;
        if (lane.rank == Rank.TRUSTED) {
            quick.add(turn);
        } else {
            slow++;
        }
        withdraw(lane);
        offer(lane);
        return turn;
    }

    private @Nullable Lane first(Rank rank) {
        Iterator<Lane> waiting = of(rank).iterator();
        return waiting.hasNext() ? waiting.next() : null;
    }

    private Set<Lane> of(Rank rank) {
        return ready.getOrDefault(rank, Set.of());
    }

    private static @Nullable Lane or(@Nullable Lane one, @Nullable Lane another) {
        return one != null ? one : another;
    }

    /** A delivery at work; open while something may be under way to its endpoint. */
    static final class Turn {
        private final Lane lane;
        private final String deliveryUid;
        private final Instant startedAt;
        private boolean open = true;

        private Turn(Lane lane, String deliveryUid, Instant startedAt) {
            this.lane = lane;
            this.deliveryUid = deliveryUid;
            this.startedAt = startedAt;
        }

        String deliveryUid() {
            return deliveryUid;
        }

        String endpointUid() {
            return lane.endpointUid;
        }
    }

    private static final class Lane {
        private final String endpointUid;
        private final Queue<String> due = new ArrayDeque<>();
        private @Nullable Rank rank;
        private int open;

        Lane(String endpointUid) {
            this.endpointUid = endpointUid;
        }
    }
}
