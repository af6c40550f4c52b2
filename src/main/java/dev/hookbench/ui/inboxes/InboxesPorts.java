package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.signature.Signatures;
import java.util.function.Supplier;

/**
 * What the inboxes room asks of the program.
 *
 * @param receiverUrl where the receiver listens now, for example {@code http://127.0.0.1:9400}
 */
public record InboxesPorts(
        InboxStore inboxes, InboxCommands commands, Signatures signatures, Supplier<String> receiverUrl) {}
