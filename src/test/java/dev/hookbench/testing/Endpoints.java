package dev.hookbench.testing;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Contact;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.EndpointSecret;
import dev.hookbench.domain.endpoint.EndpointState;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes endpoints for tests: active, named and addressed by their uid, with one secret, unless told otherwise. */
public final class Endpoints {
    /** Linear, 100 s, 10 attempts: Convoy's default. */
    public static final RetryPlan CONVOYS_PLAN = new RetryPlan(RetryPlan.Strategy.LINEAR, Duration.ofSeconds(100), 10);

    private static final Instant MADE = Instant.parse("2026-11-23T09:00:00Z");

    private final String uid;
    private String name;
    private String url;
    private String ownerId = "";
    private Authentication authentication = new Authentication.None();
    private SignaturePlan signature = SignaturePlan.advanced();
    private RetryPlan retryPlan = CONVOYS_PLAN;
    private EndpointOptions options = EndpointOptions.defaults();
    private Duration httpTimeout = Duration.ofSeconds(30);
    private EndpointState state = EndpointState.ACTIVE;
    private List<EndpointSecret> secrets;

    private Endpoints(String uid) {
        this.uid = uid;
        name = "endpoint " + uid;
        url = "http://127.0.0.1:9/" + uid;
        secrets = List.of(new EndpointSecret(uid + "-S1", SecretText.of("secret-of-" + uid), MADE, null));
    }

    /** An endpoint with all else by default. */
    public static Endpoint endpoint(String uid) {
        return new Endpoints(uid).build();
    }

    /** An endpoint to be told more about. */
    public static Endpoints of(String uid) {
        return new Endpoints(uid);
    }

    /** Options of which each differs from its default. */
    public static EndpointOptions everyOption() {
        return new EndpointOptions(
                ContentType.FORM,
                Headers.of("X-Tenant", "acme \"1\"", "X-Tenant", "again"),
                new TlsSettings(false, "ca in PEM", new ClientCertificate("certificate in PEM", SecretText.of("key"))),
                new RateLimit(5, Duration.ofSeconds(60)),
                2,
                true,
                new Contact("ops@example.org", "https://slack.test/hook", "https://teams.test/hook"));
    }

    /** A change of state, by a person. */
    public static StateChange change(String endpointUid, @Nullable EndpointState from, EndpointState to) {
        return new StateChange(endpointUid, MADE, from, to, "Changed by hand.", null);
    }

    /** Its name. */
    public Endpoints name(String value) {
        name = value;
        return this;
    }

    /** Its URL. */
    public Endpoints url(String value) {
        url = value;
        return this;
    }

    /** Its owner. */
    public Endpoints ownerId(String value) {
        ownerId = value;
        return this;
    }

    /** How Hookbench shows it who it is. */
    public Endpoints authentication(Authentication value) {
        authentication = value;
        return this;
    }

    /** How it is signed for. */
    public Endpoints signature(SignaturePlan value) {
        signature = value;
        return this;
    }

    /** When it is tried again. */
    public Endpoints retryPlan(RetryPlan value) {
        retryPlan = value;
        return this;
    }

    /** What else it has. */
    public Endpoints options(EndpointOptions value) {
        options = value;
        return this;
    }

    /** How long an exchange may take. */
    public Endpoints httpTimeout(Duration value) {
        httpTimeout = value;
        return this;
    }

    /** Its state. */
    public Endpoints state(EndpointState value) {
        state = value;
        return this;
    }

    /** Its secrets, oldest first. */
    public Endpoints secrets(EndpointSecret... values) {
        secrets = List.of(values);
        return this;
    }

    /** The endpoint. */
    public Endpoint build() {
        return new Endpoint(
                uid,
                name,
                url,
                ownerId,
                "",
                httpTimeout,
                authentication,
                signature,
                retryPlan,
                options,
                state,
                secrets,
                MADE,
                MADE);
    }
}
