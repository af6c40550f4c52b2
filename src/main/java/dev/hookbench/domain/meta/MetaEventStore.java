package dev.hookbench.domain.meta;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The port to meta events and where they go. */
public interface MetaEventStore {
    /** One that is still to be sent, and when. */
    record Waiting(String uid, Instant at) {}

    /** Where they go. */
    MetaSettings settings();

    /** Keeps where they go. */
    void save(MetaSettings settings);

    /** Keeps a new one; false, with nothing kept, if that type was told of its subject before. */
    boolean add(MetaEvent event);

    /** Keeps one that moved, unless it is gone. */
    void moved(MetaEvent event);

    /** The one of that uid. */
    Optional<MetaEvent> find(String uid);

    /** A page, newest first; cursors are uids. */
    Page<MetaEvent> page(MetaEventFilter filter, PageRequest request);

    /** Those that are still to be sent, oldest first. */
    List<Waiting> waiting();

    /** When the last delivery ended of which is told; empty for none. */
    Optional<Instant> lastOfDeliveries();

    /** When the one happened that is this number, counted from the newest, 1; empty if there are fewer. */
    Optional<Instant> happenedAt(int number);

    /**
     * Removes what happened before a time, and the oldest beyond a number.
     *
     * @return how many of them were still to be sent
     */
    long forget(Instant before, int most);
}
