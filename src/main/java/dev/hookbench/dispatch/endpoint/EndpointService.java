package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Transition;
import dev.hookbench.dispatch.endpoint.EndpointStateMachine.Trigger;
import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.event.CoreEvent;
import dev.hookbench.event.EventHub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the user does to endpoints, one command at a time.
 *
 * <p>A deleted endpoint's waiting deliveries are discarded by the dispatcher, which alone moves deliveries, as soon as it
 * hears of the change. A secret stays in the endpoint's record for 30 days after it expired, for the history; the next
 * rotation drops older ones.
 */
public final class EndpointService implements EndpointCommands {
    private static final Duration MAX_OVERLAP = Duration.ofDays(30);
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final EndpointStore endpoints;
    private final Clock clock;
    private final Ids ids;
    private final SecretRules secrets;
    private final EventHub hub;

    /** @param random makes secrets, so it must be a secure one */
    public EndpointService(EndpointStore endpoints, Clock clock, Ids ids, RandomGenerator random, EventHub hub) {
        this.endpoints = endpoints;
        this.clock = clock;
        this.ids = ids;
        this.secrets = new SecretRules(random);
        this.hub = hub;
    }

    @Override
    public synchronized Outcome<Endpoint> create(EndpointDraft draft) {
        List<Problem> problems = EndpointCheck.problems(draft, null);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = clock.instant();
        SecretText value = draft.secret() != null
                ? draft.secret()
                : secrets.generate(draft.signature().kind());
        Endpoint empty = new Endpoint(
                ids.next(),
                "",
                "",
                "",
                "",
                Duration.ZERO,
                new Authentication.None(),
                draft.signature(),
                new RetryPlan(draft.retryStrategy(), Duration.ZERO, 0),
                EndpointOptions.defaults(),
                EndpointState.ACTIVE,
                List.of(new EndpointSecret(ids.next(), value, now, null)),
                now,
                now);
        Endpoint endpoint = changed(empty, draft, now);
        endpoints.save(endpoint);
        endpoints.addHistory(
                new StateChange(endpoint.uid(), now, null, EndpointState.ACTIVE, "The endpoint was made.", null));
        return changed(endpoint);
    }

    @Override
    public synchronized Outcome<Endpoint> update(String uid, EndpointDraft draft) {
        Endpoint before = endpoints.find(uid).orElse(null);
        if (before == null) {
            return unknown(uid);
        }
        List<Problem> problems = new ArrayList<>(EndpointCheck.problems(draft.withSecret(null), before));
        fitOfSecrets(before, draft).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return edited(changed(before, draft, clock.instant()));
    }

    @Override
    public synchronized Outcome<Endpoint> delete(String uid) {
        Endpoint endpoint = endpoints.find(uid).orElse(null);
        if (endpoint == null) {
            return unknown(uid);
        }
        endpoints.delete(uid);
        return changed(endpoint);
    }

    @Override
    public synchronized Outcome<Endpoint> togglePause(String uid) {
        return moved(uid, Trigger.PAUSE_TOGGLED);
    }

    @Override
    public synchronized Outcome<Endpoint> activate(String uid) {
        return moved(uid, Trigger.ACTIVATED);
    }

    @Override
    public synchronized Outcome<Endpoint> toggleStatus(String uid) {
        return moved(uid, Trigger.STATUS_TOGGLED);
    }

    @Override
    public synchronized Outcome<Endpoint> expireSecret(String uid, @Nullable SecretText value, Duration overlap) {
        Endpoint before = endpoints.find(uid).orElse(null);
        if (before == null) {
            return unknown(uid);
        }
        List<Problem> problems = rotationProblems(before, value, overlap);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Instant now = clock.instant();
        List<EndpointSecret> rotated = new ArrayList<>();
        for (EndpointSecret secret : before.secrets()) {
            Instant expiresAt = secret.expiresAt() == null ? now.plus(overlap) : secret.expiresAt();
            if (expiresAt.plus(KEPT_AFTER_EXPIRY).isAfter(now)) {
                rotated.add(new EndpointSecret(secret.uid(), secret.value(), secret.createdAt(), expiresAt));
            }
        }
        SecretText newest =
                value != null ? value : secrets.generate(before.signature().kind());
        rotated.add(new EndpointSecret(ids.next(), newest, now, null));
        Endpoint after = before.withSecrets(rotated, now);
        return edited(after);
    }

    private static List<Problem> rotationProblems(Endpoint endpoint, @Nullable SecretText value, Duration overlap) {
        List<Problem> problems = new ArrayList<>();
        if (overlap.isNegative() || overlap.compareTo(MAX_OVERLAP) > 0) {
            problems.add(new Problem(
                    "expiration",
                    Long.toString(overlap.toSeconds()),
                    "expiration is %d s: the old secret can stay alive from 0 s to 2592000 s (30 days)."
                            .formatted(overlap.toSeconds())));
        }
        if (value != null) {
            SecretRules.fault(value, endpoint.signature().kind())
                    .ifPresent(fault -> problems.add(new Problem("secret", "", fault)));
            if (endpoint.secrets().getLast().value().equals(value)) {
                problems.add(new Problem(
                        "secret", "", "secret is the current one: give another, or leave it out to have one made."));
            }
        }
        return problems;
    }

    private Outcome<Endpoint> moved(String uid, Trigger trigger) {
        Endpoint endpoint = endpoints.find(uid).orElse(null);
        if (endpoint == null) {
            return unknown(uid);
        }
        return switch (EndpointStateMachine.next(endpoint.state(), trigger)) {
            case Transition.Refused refused ->
                Outcome.refused("status", EndpointStateMachine.word(endpoint.state()), refused.message());
            case Transition.Stays _ -> Outcome.done(endpoint);
            case Transition.Moves moves -> move(endpoint, moves.to(), trigger);
        };
    }

    /** A delivery may move the endpoint between reading and moving: then the command is judged again. */
    private Outcome<Endpoint> move(Endpoint endpoint, EndpointState to, Trigger trigger) {
        boolean moved = endpoints.move(
                new StateChange(endpoint.uid(), clock.instant(), endpoint.state(), to, cause(to, trigger), null));
        return moved ? changed(endpoint.in(to)) : moved(endpoint.uid(), trigger);
    }

    private static String cause(EndpointState to, Trigger trigger) {
        if (trigger == Trigger.PAUSE_TOGGLED) {
            return to == EndpointState.PAUSED ? "Paused by the user." : "Un-paused by the user.";
        }
        return to == EndpointState.INACTIVE ? "Switched off by the user." : "Activated by the user.";
    }

    /** Every secret that still signs must fit the new kind of signature. */
    private Optional<Problem> fitOfSecrets(Endpoint before, EndpointDraft draft) {
        Kind kind = draft.signature().kind();
        return before.secretsLiveAt(clock.instant()).stream()
                .flatMap(secret -> SecretRules.fault(secret.value(), kind).stream())
                .findFirst()
                .map(_ -> new Problem(
                        "signature.kind",
                        "STANDARD_WEBHOOKS",
                        "a secret of the endpoint that still signs is not a Standard Webhooks secret: expire it with a"
                                + " whsec_ value and an overlap of 0 s first, then change the signature."));
    }

    /** The endpoint with everything that a checked draft says; what it leaves out stays. */
    private static Endpoint changed(Endpoint before, EndpointDraft draft, Instant now) {
        OptionsDraft options = draft.options();
        return new Endpoint(
                before.uid(),
                draft.name().strip(),
                draft.url(),
                draft.ownerId().strip(),
                draft.description(),
                Duration.ofSeconds(Problems.number(draft.httpTimeout())),
                Objects.requireNonNullElse(draft.authentication(), before.authentication()),
                draft.signature(),
                new RetryPlan(
                        draft.retryStrategy(),
                        Duration.ofSeconds(Problems.number(draft.retryInterval())),
                        Problems.number(draft.retryAttempts())),
                options == null ? before.options() : OptionsCheck.options(options, before.options()),
                before.state(),
                before.secrets(),
                before.createdAt(),
                now);
    }

    private Outcome<Endpoint> edited(Endpoint after) {
        return endpoints.edit(after).map(this::changed).orElseGet(() -> unknown(after.uid()));
    }

    private Outcome<Endpoint> changed(Endpoint endpoint) {
        hub.publish(new CoreEvent.EndpointChanged(endpoint.uid()));
        return Outcome.done(endpoint);
    }

    private static Outcome<Endpoint> unknown(String uid) {
        return Outcome.refused(
                "endpoint_id",
                uid,
                "endpoint not found: no endpoint has the id \"" + uid + "\"; it may have been deleted.");
    }
}
