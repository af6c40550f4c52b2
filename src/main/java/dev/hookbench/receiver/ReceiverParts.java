package dev.hookbench.receiver;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.journal.Journal;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.event.EventHub;
import java.time.InstantSource;

/** What the receiver works with. */
public record ReceiverParts(
        Journal journal, InboxDirectory inboxes, Signatures signatures, EventHub hub, InstantSource clock, Ids ids) {}
