package dev.hookbench.dispatch.subscription;

import dev.hookbench.dispatch.subscription.Audience.Recipient;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds whom an event reaches: endpoints by their subscriptions' event types and filters.
 *
 * <p>An endpoint that has no subscription yet receives all that is sent to it or to its owner: a subscription to every type
 * is made for it then. Convoy makes one only for an event sent to a single endpoint; a fan-out passes such an endpoint by
 * without a word. A broadcast reaches subscribers only, in both.
 *
 * <p>Subscriptions with a source are for captures and take no part here.
 */
public final class Addressing {
    private static final Logger LOG = LoggerFactory.getLogger(Addressing.class);
    private static final int REASONS_SHOWN = 5;

    private final EndpointStore endpoints;
    private final SubscriptionStore subscriptions;
    private final SubscriptionService service;

    public Addressing(EndpointStore endpoints, SubscriptionStore subscriptions, SubscriptionService service) {
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.service = service;
    }

    /** What is wrong with the event types of a subscription that is to be made. */
    public static List<Problem> problems(List<String> eventTypes) {
        TextRules rules = new TextRules();
        eventTypes.forEach(type -> rules.eventType("event_types", type));
        return rules.problems();
    }

    /** The audience of an event; nothing is made or kept. */
    public Audience audience(Target target, String type, EventContent content) {
        return switch (target) {
            case Target.OneEndpoint one ->
                matching(endpoints.find(one.endpointUid()).stream().toList(), type, content);
            case Target.Owner owner -> ofOwner(owner.ownerId(), type, content);
            case Target.Broadcast _ -> broadcast(type, content);
        };
    }

    /**
     * The subscription by which an endpoint receives an event, made now if there is none. Empty if it cannot be kept now:
     * the event goes out all the same, and the next one makes it.
     */
    public Optional<Subscription> subscribed(Recipient recipient) {
        Subscription subscription = recipient.subscription();
        try {
            return Optional.of(subscription != null ? subscription : service.automatic(recipient.endpoint()));
        } catch (StorageUnavailable e) {
            LOG.warn(
                    "no subscription could be made for {}: {}",
                    recipient.endpoint().name(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The subscription of an endpoint that is addressed by its URL, made if there is none.
     *
     * @param types that it takes from now on if it was made so; none to leave it, and for every type of a new one
     */
    public Recipient dynamic(Endpoint endpoint, List<String> types) {
        return new Recipient(endpoint, service.dynamic(endpoint, types));
    }

    private Audience ofOwner(String ownerId, String type, EventContent content) {
        List<Endpoint> owned = endpoints.ownedBy(ownerId);
        return owned.isEmpty()
                ? Audience.nobody("no endpoint has the owner id \"" + ownerId
                        + "\": set it on an endpoint, or send to one endpoint.")
                : matching(owned, type, content);
    }

    private Audience matching(List<Endpoint> addressed, String type, EventContent content) {
        List<Recipient> recipients = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Endpoint endpoint : addressed) {
            List<Subscription> found = ofSending(endpoint);
            if (found.isEmpty()) {
                recipients.add(new Recipient(endpoint, null));
            }
            match(endpoint, found, type, content, recipients, reasons);
        }
        return new Audience(recipients, recipients.isEmpty() ? unmatched(reasons) : "");
    }

    private Audience broadcast(String type, EventContent content) {
        List<Recipient> recipients = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Endpoint endpoint : endpoints.all()) {
            match(endpoint, ofSending(endpoint), type, content, recipients, reasons);
        }
        if (recipients.isEmpty() && reasons.isEmpty()) {
            reasons.add("no endpoint has a subscription; make one, or send to an endpoint");
        }
        return new Audience(recipients, recipients.isEmpty() ? unmatched(reasons) : "");
    }

    private void match(
            Endpoint endpoint,
            List<Subscription> found,
            String type,
            EventContent content,
            List<Recipient> recipients,
            List<String> reasons) {
        for (Subscription subscription : found) {
            SubscriptionMatch match =
                    SubscriptionMatch.of(subscription, subscriptions.filters(subscription.uid()), type, content);
            if (match.matches()) {
                recipients.add(new Recipient(endpoint, subscription));
            } else {
                reasons.add(subscription.name() + " (endpoint " + endpoint.name() + ") " + match.why());
            }
        }
    }

    private List<Subscription> ofSending(Endpoint endpoint) {
        return subscriptions.ofEndpoint(endpoint.uid()).stream()
                .filter(subscription -> subscription.sourceUid().isEmpty())
                .toList();
    }

    /** Starts with Convoy's words. */
    private static String unmatched(List<String> reasons) {
        int more = reasons.size() - REASONS_SHOWN;
        return reasons.stream()
                .limit(REASONS_SHOWN)
                .collect(Collectors.joining(
                        "; ", "no subscription matched this event: ", more > 0 ? "; and " + more + " more." : "."));
    }
}
