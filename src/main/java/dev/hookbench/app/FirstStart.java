package dev.hookbench.app;

import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Settings;
import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxCommands;
import dev.hookbench.domain.capture.InboxDraft;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.signature.SchemeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first minute: an inbox and an endpoint called {@code default} that fit together, so that a test event sent to
 * the endpoint arrives in the inbox with a valid signature. Once made they are the user's to change or delete.
 */
final class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String NAME = "default";
    private static final String DONE = "app.first_start_done";

    private final Settings settings;
    private final InboxStore inboxes;
    private final InboxCommands inboxCommands;
    private final EndpointStore endpoints;
    private final EndpointCommands endpointCommands;

    FirstStart(
            Settings settings,
            InboxStore inboxes,
            InboxCommands inboxCommands,
            EndpointStore endpoints,
            EndpointCommands endpointCommands) {
        this.settings = settings;
        this.inboxes = inboxes;
        this.inboxCommands = inboxCommands;
        this.endpoints = endpoints;
        this.endpointCommands = endpointCommands;
    }

    /**
     * Makes what is missing at the very first start; later only has the default endpoint follow the receiver's port.
     *
     * @param receiverUrl base URL of the receiver now
     */
    void run(String receiverUrl) {
        String url = receiverUrl + "/in/" + NAME;
        if (settings.get(DONE).isPresent()) {
            endpoints.all().stream()
                    .filter(endpoint -> pointedAtTheDefaultInbox(endpoint)
                            && !endpoint.url().equals(url))
                    .forEach(endpoint -> follow(endpoint, url));
            return;
        }
        Endpoint endpoint = endpoints.all().stream()
                .filter(FirstStart::pointedAtTheDefaultInbox)
                .findFirst()
                .orElseGet(() -> required(endpointCommands.create(EndpointDraft.of(NAME, url))));
        SchemeSettings verification = SchemeSettings.of(
                "convoy-advanced", endpoint.secrets().getLast().value());
        InboxDraft draft = new InboxDraft(NAME, NAME, verification, Inbox.DEFAULT_ANSWER);
        // The receiver listens already: a request that came first has made the inbox, but without a signature.
        required(inboxes.findBySlug(NAME)
                .map(made -> inboxCommands.update(made.uid(), draft))
                .orElseGet(() -> inboxCommands.create(draft)));
        settings.put(DONE, "true");
    }

    private static boolean pointedAtTheDefaultInbox(Endpoint endpoint) {
        return endpoint.name().equals(NAME) && endpoint.url().matches("http://127\\.0\\.0\\.1:[0-9]+/in/" + NAME);
    }

    private void follow(Endpoint endpoint, String url) {
        LOG.info("the default endpoint follows the receiver to {}", url);
        required(endpointCommands.update(
                endpoint.uid(), EndpointDraft.of(endpoint).withUrl(url)));
    }

    private static <T> T required(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException("the default could not be made: " + outcome.reasons()));
    }
}
