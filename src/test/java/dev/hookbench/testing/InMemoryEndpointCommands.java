package dev.hookbench.testing;

import dev.hookbench.domain.Ids;
import dev.hookbench.domain.Outcome;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointCommands;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.endpoint.TlsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands over a store, with the few checks that the window's tests need. */
public final class InMemoryEndpointCommands implements EndpointCommands {
    private final EndpointStore store;
    private final Ids ids;
    private final Clock clock;

    /** Commands over {@code store}. */
    public InMemoryEndpointCommands(EndpointStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Endpoint> create(EndpointDraft draft) {
        SecretText given = draft.secret() == null ? SecretText.of("generated-secret-" + ids.next()) : draft.secret();
        EndpointSecret secret = new EndpointSecret(ids.next(), given, clock.instant(), null);
        return save(ids.next(), draft, EndpointState.ACTIVE, List.of(secret), null);
    }

    @Override
    public Outcome<Endpoint> update(String uid, EndpointDraft draft) {
        Endpoint before = store.find(uid).orElseThrow();
        return save(uid, draft, before.state(), before.secrets(), before);
    }

    @Override
    public Outcome<Endpoint> delete(String uid) {
        Endpoint gone = store.find(uid).orElseThrow();
        store.delete(uid);
        return Outcome.done(gone);
    }

    @Override
    public Outcome<Endpoint> togglePause(String uid) {
        Endpoint endpoint = store.find(uid).orElseThrow();
        return switch (endpoint.state()) {
            case ACTIVE -> move(endpoint, EndpointState.PAUSED, "Paused by you.");
            case PAUSED -> move(endpoint, EndpointState.ACTIVE, "Un-paused by you.");
            case INACTIVE, PENDING ->
                Outcome.refused("state", endpoint.state().name(), "An endpoint in this state cannot be paused.");
        };
    }

    @Override
    public Outcome<Endpoint> activate(String uid) {
        return move(store.find(uid).orElseThrow(), EndpointState.ACTIVE, "Activated by you.");
    }

    @Override
    public Outcome<Endpoint> toggleStatus(String uid) {
        Endpoint endpoint = store.find(uid).orElseThrow();
        boolean active = endpoint.state() == EndpointState.ACTIVE;
        return move(endpoint, active ? EndpointState.INACTIVE : EndpointState.ACTIVE, "Switched by you.");
    }

    @Override
    public Outcome<Endpoint> expireSecret(String uid, @Nullable SecretText value, Duration overlap) {
        Endpoint endpoint = store.find(uid).orElseThrow();
        List<EndpointSecret> secrets = new ArrayList<>();
        for (EndpointSecret secret : endpoint.secrets()) {
            secrets.add(
                    secret.expiresAt() != null
                            ? secret
                            : new EndpointSecret(
                                    secret.uid(),
                                    secret.value(),
                                    secret.createdAt(),
                                    clock.instant().plus(overlap)));
        }
        SecretText fresh = value == null ? SecretText.of("generated-secret-" + ids.next()) : value;
        secrets.add(new EndpointSecret(ids.next(), fresh, clock.instant(), null));
        store.save(endpoint.withSecrets(secrets, clock.instant()));
        return Outcome.done(store.find(uid).orElseThrow());
    }

    private Outcome<Endpoint> move(Endpoint endpoint, EndpointState to, String cause) {
        store.move(new StateChange(endpoint.uid(), clock.instant(), endpoint.state(), to, cause, null));
        return Outcome.done(store.find(endpoint.uid()).orElseThrow());
    }

    private Outcome<Endpoint> save(
            String uid,
            EndpointDraft draft,
            EndpointState state,
            List<EndpointSecret> secrets,
            @Nullable Endpoint before) {
        List<Problem> problems = problems(draft);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Endpoint saved = new Endpoint(
                uid,
                draft.name(),
                draft.url(),
                draft.ownerId(),
                draft.description(),
                Duration.ofSeconds(Long.parseLong(draft.httpTimeout())),
                Objects.requireNonNullElseGet(
                        draft.authentication(),
                        () -> before == null ? new Authentication.None() : before.authentication()),
                draft.signature(),
                new RetryPlan(
                        draft.retryStrategy(),
                        Duration.ofSeconds(Long.parseLong(draft.retryInterval())),
                        Integer.parseInt(draft.retryAttempts())),
                options(draft.options(), before),
                state,
                secrets,
                clock.instant(),
                clock.instant());
        store.save(saved);
        return Outcome.done(saved);
    }

    private static EndpointOptions options(@Nullable OptionsDraft draft, @Nullable Endpoint before) {
        EndpointOptions stored = before == null ? EndpointOptions.defaults() : before.options();
        if (draft == null) {
            return stored;
        }
        int rate = number(draft.rateLimit());
        return new EndpointOptions(
                Arrays.stream(ContentType.values())
                        .filter(type -> type.setting().equals(draft.contentType()))
                        .findFirst()
                        .orElseThrow(),
                draft.extraHeaders(),
                new TlsSettings(
                        draft.tls().verify(),
                        draft.tls().caPem().isEmpty() ? null : draft.tls().caPem(),
                        stored.tls().clientCertificate()),
                rate == 0
                        ? RateLimit.off()
                        : new RateLimit(rate, Duration.ofSeconds(number(draft.rateLimitDuration()))),
                number(draft.concurrency()),
                draft.holdsWhilePaused(),
                draft.contact());
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static List<Problem> problems(EndpointDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.name().isBlank()) {
            problems.add(new Problem("name", draft.name(), "Name is empty. Type a name."));
        }
        if (!draft.url().matches("https?://.+")) {
            problems.add(
                    new Problem("url", draft.url(), "URL “" + draft.url() + "” must start with http:// or https://."));
        }
        if (!draft.httpTimeout().matches("[0-9]{1,3}")) {
            problems.add(new Problem("http_timeout", draft.httpTimeout(), "Timeout must be 1 to 120 seconds."));
        }
        return problems;
    }
}
