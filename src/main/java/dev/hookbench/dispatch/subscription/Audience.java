package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.subscription.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event reaches, in whatever state they are.
 *
 * @param recipients by the endpoint's name, one for each subscription that matches
 * @param reason why nobody, one sentence; empty when somebody does
 */
public record Audience(List<Recipient> recipients, String reason) {
    public Audience {
        recipients = List.copyOf(recipients);
    }

    /**
     * An endpoint that receives the event.
     *
     * @param subscription that matches; null for one that takes everything and is made when the event is kept
     */
    public record Recipient(Endpoint endpoint, @Nullable Subscription subscription) {}

    static Audience nobody(String reason) {
        return new Audience(List.of(), reason);
    }
}
