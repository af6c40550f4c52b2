package dev.hookbench.dispatch.subscription;

import dev.hookbench.domain.Problem;
import dev.hookbench.domain.delivery.DeliveryMode;
import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.domain.subscription.FilterDraft;
import dev.hookbench.domain.subscription.Subscription;
import dev.hookbench.domain.subscription.SubscriptionDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks subscriptions and filters as typed; messages that Convoy has are Convoy's, followed by the cure. */
final class SubscriptionCheck {
    static final int MAX_EVENT_TYPES = 1_000;

    private final SubscriptionPorts ports;

    SubscriptionCheck(SubscriptionPorts ports) {
        this.ports = ports;
    }

    /**
     * Everything that is wrong with a draft.
     *
     * @param uid of the subscription that is changed; empty for a new one
     */
    List<Problem> problems(String uid, SubscriptionDraft draft) {
        TextRules rules = new TextRules();
        rules.name("name", draft.name(), "orders-subscription");
        endpoint(rules, uid, draft);
        source(rules, draft.sourceUid());
        eventTypes(rules, draft.eventTypes());
        rules.addAll(Conditions.parse(draft.filter(), "filter_config.filter.").reasons());
        if (!draft.mode().isBlank() && mode(draft.mode()).isEmpty()) {
            rules.add(
                    "delivery_mode",
                    draft.mode(),
                    "invalid delivery mode value, must be either 'at_least_once' or 'at_most_once'.");
        }
        return rules.problems();
    }

    /**
     * Everything that is wrong with a filter of an event type.
     *
     * @param prefix before the names of its fields in problems
     * @param taken event types that have a filter already
     */
    List<Problem> problems(Subscription subscription, FilterDraft draft, String prefix, List<String> taken) {
        TextRules rules = new TextRules();
        String type = draft.eventType().strip();
        String field = prefix + "event_type";
        rules.eventType(field, draft.eventType());
        if (rules.problems().isEmpty() && !type.equals(EventType.ANY) && !subscription.listensTo(type)) {
            rules.add(
                    field,
                    type,
                    field + " is \"" + type + "\", which " + subscription.name()
                            + " does not listen to: add it to the subscription's event types first.");
        }
        if (taken.contains(type)) {
            rules.add(field, type, field + " is \"" + type + "\", which has a filter already: change that one.");
        }
        rules.addAll(Conditions.parse(draft.filter(), prefix).reasons());
        return rules.problems();
    }

    /** The mode of that name, in any case. */
    static Optional<DeliveryMode> mode(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DeliveryMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst();
    }

    private void endpoint(TextRules rules, String uid, SubscriptionDraft draft) {
        String endpointUid = draft.endpointUid();
        if (ports.endpoints().find(endpointUid).isEmpty()) {
            rules.add(
                    "endpoint_id",
                    endpointUid,
                    endpointUid.isBlank()
                            ? "please provide an endpoint ID: choose the endpoint that is to receive events."
                            : "failed to find endpoint by id: no endpoint has the id \"" + endpointUid
                                    + "\"; choose one from the list of endpoints.");
        } else if (draft.sourceUid().isBlank() && !ports.allowsSeveral() && hasAnother(uid, endpointUid)) {
            rules.add(
                    "endpoint_id",
                    endpointUid,
                    "a subscription for this endpoint already exists: change that one, or set "
                            + "project.multiple_endpoint_subscriptions to true.");
        }
    }

    private boolean hasAnother(String uid, String endpointUid) {
        return ports.subscriptions().ofEndpoint(endpointUid).stream()
                .anyMatch(other -> other.sourceUid().isEmpty() && !other.uid().equals(uid));
    }

    private void source(TextRules rules, String sourceUid) {
        boolean known = sourceUid.isBlank()
                || ports.inboxes().all().stream().anyMatch(inbox -> inbox.uid().equals(sourceUid));
        if (!known) {
            rules.add(
                    "source_id",
                    sourceUid,
                    "failed to find source by id: no inbox has the id \"" + sourceUid
                            + "\"; choose one from the list of inboxes, or leave it empty.");
        }
    }

    private static void eventTypes(TextRules rules, List<String> types) {
        String field = "filter_config.event_types";
        if (types.size() > MAX_EVENT_TYPES) {
            rules.add(
                    field,
                    types.size() + " types",
                    "%s has %d entries: keep to at most %d, or use *.".formatted(field, types.size(), MAX_EVENT_TYPES));
            return;
        }
        types.forEach(type -> rules.eventType(field, type));
    }
}
