package dev.hookbench.domain.job;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with batch work. Each call may touch the disk: never call it on the FX thread. */
public interface BatchCommands {
    /** How many items it would have now. */
    long count(JobScope scope);

    /** Begins work in the background; refused while other work is active, or if there is no item. */
    Outcome<BatchJob> start(JobScope scope);

    /** Ends work before its next item. */
    Outcome<BatchJob> cancel(String jobUid);

    /** The work of that uid. */
    Optional<BatchJob> find(String jobUid);

    /** A page of work, newest first. */
    Page<BatchJob> list(PageRequest request);

    /** What came of each item that had its turn; null for all outcomes. */
    Page<JobItem> outcomes(String jobUid, JobItem.@Nullable Outcome outcome, PageRequest request);
}
