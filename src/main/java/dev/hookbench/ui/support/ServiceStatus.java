package dev.hookbench.ui.support;

import dev.hookbench.domain.journal.Journal;
import java.time.Duration;

/** How the services behind the window are doing. Changes are told by {@code CoreEvent.ServiceStateChanged}. */
@FunctionalInterface
public interface ServiceStatus {
    /** Their state now; quick, called off the FX thread. */
    Services now();

    /**
     * The state of the services.
     *
     * @param receiverUrl where requests are received, without a path or slash at the end
     * @param port the receiver's port
     * @param askedPort the port that was asked for; another than {@code port} when it was taken
     * @param receiving whether the receiver takes requests
     * @param journal whether the journal takes entries, and why not
     * @param index how the index follows the journal
     */
    record Services(
            String receiverUrl, int port, int askedPort, boolean receiving, Journal.Health journal, Index index) {
        /** The URL of an inbox. */
        public String inboxUrl(String slug) {
            return receiverUrl + "/in/" + slug;
        }
    }

    /**
     * How the index follows the journal.
     *
     * @param trouble why it cannot be written, in words; empty when it can
     * @param behind entries of the journal that are not in it yet
     * @param oldest how long the oldest of them has waited
     */
    record Index(String trouble, long behind, Duration oldest) {
        /** It can be written and has all that the journal has. */
        public static final Index WELL = new Index("", 0, Duration.ZERO);
    }
}
