package dev.hookbench.domain.capture;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port to the inboxes. */
public interface InboxStore {
    /** Every inbox, by slug. */
    List<Inbox> all();

    /** The inbox of that slug. */
    Optional<Inbox> findBySlug(String slug);

    /** Keeps an inbox, new or in place of the one with the same uid. */
    void save(Inbox inbox);

    /** Removes an inbox; its captures stay. */
    void delete(String uid);

    /** Activity by slug: how many captures each inbox has and how many of them are invalid. */
    Map<String, CaptureIndex.Counts> counts();
}
