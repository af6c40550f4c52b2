package dev.hookbench.signature;

import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.Candidate;
import java.util.List;
import java.util.stream.Stream;

/** The secrets of all endpoints and inboxes, retired ones too, as candidates for a search. */
public final class StoredSecrets {
    private final EndpointStore endpoints;
    private final InboxStore inboxes;

    /** Over those stores. */
    public StoredSecrets(EndpointStore endpoints, InboxStore inboxes) {
        this.endpoints = endpoints;
        this.inboxes = inboxes;
    }

    /** What is stored now, newest of each first; it reads the store. */
    public List<Candidate> all() {
        return Stream.concat(
                        endpoints.all().stream().flatMap(StoredSecrets::of),
                        inboxes.all().stream().flatMap(StoredSecrets::of))
                .toList();
    }

    private static Stream<Candidate> of(Endpoint endpoint) {
        return endpoint.secrets().reversed().stream()
                .map(secret -> new Candidate(
                        "endpoint \"" + endpoint.name() + "\""
                                + (secret.expiresAt() == null ? "" : ", retired or about to be"),
                        secret.value()));
    }

    private static Stream<Candidate> of(Inbox inbox) {
        SchemeSettings settings = inbox.verification();
        return settings == null
                ? Stream.empty()
                : settings.secrets().reversed().stream()
                        .map(secret -> new Candidate("inbox \"" + inbox.name() + "\"", secret));
    }
}
