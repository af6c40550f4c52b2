package dev.hookbench.dispatch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries whose time has come, a lane for each endpoint: which may start next, so that no more are under way, overall
 * and to one endpoint, than {@link Concurrency} says, and endpoints take turns. Guarded by the scheduler's lock.
 */
final class Lanes {
    private final Concurrency concurrency;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Lane> ready = new ArrayDeque<>();
    private int underWay;

    Lanes(Concurrency concurrency) {
        this.concurrency = concurrency;
    }

    /** Puts a delivery at the end of its endpoint's lane. */
    void add(String endpointUid, String deliveryUid) {
        Lane lane = lanes.computeIfAbsent(endpointUid, Lane::new);
        lane.due.add(deliveryUid);
        offer(lane);
    }

    /** The turn of the next one that may start, which counts as under way from now on; null if none may. */
    @Nullable
    Turn next() {
        Lane lane = underWay < concurrency.overall() ? ready.poll() : null;
        if (lane == null) {
            return null;
        }
        lane.offered = false;
        lane.open++;
        underWay++;
        Turn turn = new Turn(lane, lane.due.remove());
        offer(lane);
        return turn;
    }

    /** Nothing is under way any longer for that turn; its endpoint may have another. */
    void leave(Turn turn) {
        if (turn.open) {
            turn.open = false;
            turn.lane.open--;
            underWay--;
            offer(turn.lane);
        }
    }

    /** Forgets the lane of a turn that ended, if nothing else is in it. */
    void tidy(Turn turn) {
        Lane lane = turn.lane;
        if (lane.open == 0 && lane.due.isEmpty()) {
            lanes.remove(lane.endpointUid, lane);
        }
    }

    /** Looks at the limits anew. */
    void offerAll() {
        lanes.values().forEach(this::offer);
    }

    private void offer(Lane lane) {
        if (!lane.offered && lane.open < concurrency.of(lane.endpointUid) && !lane.due.isEmpty()) {
            lane.offered = true;
            ready.add(lane);
        }
    }

    /** A delivery at work; open while something may be under way to its endpoint. */
    static final class Turn {
        private final Lane lane;
        private final String deliveryUid;
        private boolean open = true;

        private Turn(Lane lane, String deliveryUid) {
            this.lane = lane;
            this.deliveryUid = deliveryUid;
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
        private int open;
        private boolean offered;

        Lane(String endpointUid) {
            this.endpointUid = endpointUid;
        }
    }
}
