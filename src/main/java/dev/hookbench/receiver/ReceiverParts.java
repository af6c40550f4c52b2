package dev.hookbench.receiver;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.EventHub;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What the receiver works with.
 *
 * @param doubtful takes captures on disk whose signature fails without a cause; must not wait
 */
public record ReceiverParts(
        Journal journal,
        InboxDirectory inboxes,
        Signatures signatures,
        EventHub hub,
        InstantSource clock,
        Ids ids,
        Consumer<String> doubtful) {}
