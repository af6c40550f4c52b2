package dev.hookbench.domain.job;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.endpoint.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port to batch work. What an item does is kept in one transaction with the fact that it had its turn, so that no
 * restart gives it a second one.
 */
public interface JobStore {
    /** How many items work of that scope would have now. */
    long count(JobScope scope);

    /** Keeps work with its items, all that its scope has now; the work with its total. */
    BatchJob begin(BatchJob job);

    /** The work of that uid. */
    Optional<BatchJob> find(String uid);

    /** Work that is to go on, oldest first. */
    List<BatchJob> active();

    /** A page of work, newest first; cursors are its ids. */
    Page<BatchJob> page(PageRequest request);

    /** The items that had their turn, newest subject first; cursors are their subjects' ids. */
    Page<JobItem> items(String jobUid, JobItem.@Nullable Outcome outcome, PageRequest request);

    /** The subjects still waiting for their turn, oldest first, at most {@code limit}. */
    List<String> waiting(String jobUid, int limit);

    /** Moves work to another status; with a time when it ended. */
    void moved(String jobUid, JobStatus status, String error, @Nullable Instant finishedAt);

    /** Keeps what came of an item; again for one that had its turn, in place of what was kept. */
    void ended(String jobUid, JobItem item);

    /** Keeps an item with the delivery that it sends again, and what that does to its endpoint. */
    void resent(String jobUid, JobItem item, Delivery delivery, @Nullable StateChange change);

    /** Keeps an item with the deliveries that it makes anew. */
    void replayed(String jobUid, JobItem item, List<Delivery> made);
}
