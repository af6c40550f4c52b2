package dev.hookbench.dispatch;

import dev.hookbench.dispatch.subscription.Addressing;
import dev.hookbench.dispatch.subscription.Audience;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.delivery.Accepted;
import dev.hookbench.domain.delivery.DynamicEvents;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends events to URLs by way of endpoints. Of several endpoints with the same URL the oldest is taken; one that is not
 * active discards, as ever.
 */
public final class DynamicEventService implements DynamicEvents {
    private final Dispatcher dispatcher;
    private final EndpointStore endpoints;
    private final EndpointCommands commands;
    private final Addressing addressing;

    public DynamicEventService(
            Dispatcher dispatcher, EndpointStore endpoints, EndpointCommands commands, Addressing addressing) {
        this.dispatcher = dispatcher;
        this.endpoints = endpoints;
        this.commands = commands;
        this.addressing = addressing;
    }

    /** Nothing is made for an event that is refused. */
    @Override
    public synchronized Outcome<Accepted> send(DynamicDraft draft) {
        List<Problem> problems = new ArrayList<>(Addressing.problems(draft.eventTypes()));
        problems.addAll(dispatcher.problems(draft.to("")));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Optional<Endpoint> found = endpoints.all().stream()
                .filter(endpoint -> endpoint.url().equals(draft.url()))
                .min(Comparator.comparing(Endpoint::uid));
        return found.map(endpoint -> Outcome.done(sent(draft, endpoint))).orElseGet(() -> toNew(draft));
    }

    private Outcome<Accepted> toNew(DynamicDraft draft) {
        return switch (commands.create(endpointDraft("endpoint", draft))) {
            case Outcome.Refused<Endpoint> refused -> Outcome.refused(refused.problems());
            case Outcome.Done<Endpoint> done -> {
                String uid = done.value().uid();
                Endpoint named = commands.update(uid, endpointDraft("endpoint-" + uid, draft))
                        .result()
                        .orElse(done.value());
                yield Outcome.done(sent(draft, named));
            }
        };
    }

    private Accepted sent(DynamicDraft draft, Endpoint endpoint) {
        EventDraft event = draft.to(endpoint.uid());
        Audience audience = new Audience(List.of(addressing.dynamic(endpoint, draft.eventTypes())), "");
        Accepted accepted = dispatcher.send(event, audience);
        SecretText secret = draft.secret();
        if (secret == null
                || endpoint.secrets().stream().anyMatch(own -> own.value().equals(secret))) {
            return accepted;
        }
        List<String> warnings = new ArrayList<>(accepted.warnings());
        warnings.add(
                "The endpoint " + endpoint.name() + " has that URL already and signs with its own secret, not with the"
                        + " one given: expire its secret to change it.");
        return new Accepted(accepted.event(), accepted.deliveries(), warnings);
    }

    private static EndpointDraft endpointDraft(String name, DynamicDraft draft) {
        EndpointDraft defaults = EndpointDraft.of(name, draft.url());
        return new EndpointDraft(
                name,
                draft.url(),
                defaults.ownerId(),
                defaults.description(),
                defaults.httpTimeout(),
                defaults.authentication(),
                defaults.signature(),
                defaults.retryStrategy(),
                defaults.retryInterval(),
                defaults.retryAttempts(),
                defaults.options(),
                draft.secret());
    }
}
