package dev.hookbench.api.portal;

import dev.hookbench.api.route.JsonInput;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;

/** Endpoints as visitors type them. The owner is always the link's: nobody moves an endpoint out of, or into, their sight. */
final class PortalEndpointInput {
    private static final int LONGEST_TIMEOUT = 120;

    private PortalEndpointInput() {}

    static EndpointDraft created(JsonInput json, String ownerId) {
        EndpointDraft usual = EndpointDraft.of(json.requiredText("name"), json.requiredText("url"));
        return typed(json, usual.withOwnerId(ownerId))
                .withSecret(json.text("secret")
                        .filter(text -> !text.isEmpty())
                        .map(SecretText::of)
                        .orElse(null));
    }

    /** What is left out stays as it is. */
    static EndpointDraft updated(JsonInput json, Endpoint before) {
        return typed(json, EndpointDraft.of(before));
    }

    private static EndpointDraft typed(JsonInput json, EndpointDraft before) {
        return new EndpointDraft(
                json.text("name").orElse(before.name()),
                json.text("url").orElse(before.url()),
                before.ownerId(),
                json.text("description").orElse(before.description()),
                json.integer("http_timeout", 1, LONGEST_TIMEOUT)
                        .map(String::valueOf)
                        .orElse(before.httpTimeout()),
                before.authentication(),
                before.signature(),
                before.retryStrategy(),
                before.retryInterval(),
                before.retryAttempts(),
                before.options(),
                null);
    }
}
