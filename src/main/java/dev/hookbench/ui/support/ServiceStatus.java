package dev.hookbench.ui.support;

import dev.hookbench.domain.journal.Journal;

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
     */
    record Services(String receiverUrl, int port, int askedPort, boolean receiving, Journal.Health journal) {
        /** The URL of an inbox. */
        public String inboxUrl(String slug) {
            return receiverUrl + "/in/" + slug;
        }
    }
}
