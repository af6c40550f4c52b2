package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import dev.hookbench.domain.endpoint.SignaturePlan.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks an endpoint as typed: one problem for each fault, in the order of the form. */
public final class EndpointCheck {
    private static final int MAX_NAME = 200;
    private static final int MAX_DESCRIPTION = 2_000;
    private static final int MAX_TIMEOUT = 120;
    private static final int MAX_INTERVAL = 86_400;
    private static final int MAX_ATTEMPTS = 100;
    private static final int MAX_VERSIONS = 10;
    private static final Set<String> HASHES = Set.of("SHA256", "SHA512");
    private static final Set<String> ENCODINGS = Set.of("hex", "base64");
    private static final Set<String> STANDARD_WEBHOOKS_HEADERS =
            Set.of("webhook-id", "webhook-timestamp", "webhook-signature");

    private final EndpointDraft draft;
    private final Problems problems = new Problems();

    private EndpointCheck(EndpointDraft draft) {
        this.draft = draft;
    }

    /**
     * Everything that is wrong with {@code draft}, nothing if it can be kept.
     *
     * @param before the endpoint that it changes, null for a new one
     */
    public static List<Problem> problems(EndpointDraft draft, @Nullable Endpoint before) {
        EndpointCheck check = new EndpointCheck(draft);
        check.texts();
        check.problems.addAll(Destination.parse(draft.url()).reasons(), "url", "url");
        check.problems.number("http_timeout", draft.httpTimeout(), "seconds", 1, MAX_TIMEOUT);
        Authentication authentication = draft.authentication();
        if (authentication != null) {
            new AuthenticationCheck(check.problems).check(authentication, check.signatureHeaders());
        }
        check.signature(draft.signature());
        check.problems.number("retry.interval", draft.retryInterval(), "seconds", 1, MAX_INTERVAL);
        check.problems.number("retry.attempts", draft.retryAttempts(), "attempts", 1, MAX_ATTEMPTS);
        if (draft.options() != null) {
            OptionsCheck.check(
                    draft.options(),
                    check.takenHeaders(before),
                    before == null ? null : before.options(),
                    check.problems);
        }
        if (draft.secret() != null) {
            SecretRules.fault(draft.secret(), draft.signature().kind())
                    .ifPresent(fault -> check.problems.add("secret", "", fault));
        }
        return check.problems.found();
    }

    private void texts() {
        if (draft.name().isBlank()) {
            problems.add("name", draft.name(), "name is empty: give the endpoint a name, for example orders.");
        }
        problems.text("name", draft.name(), MAX_NAME, false);
        problems.text("owner_id", draft.ownerId(), MAX_NAME, false);
        problems.text("description", draft.description(), MAX_DESCRIPTION, true);
    }

    private void signature(SignaturePlan plan) {
        if (plan.kind() == Kind.STANDARD_WEBHOOKS) {
            return;
        }
        problems.headerName("signature.header", plan.header());
        if (plan.versions().size() > MAX_VERSIONS) {
            problems.add(
                    "signature.versions",
                    Integer.toString(plan.versions().size()),
                    "signature.versions has %d versions: give at most %d."
                            .formatted(plan.versions().size(), MAX_VERSIONS));
        }
        for (Version version : plan.versions()) {
            oneOf("signature.hash", version.hash(), HASHES);
            oneOf("signature.encoding", version.encoding(), ENCODINGS);
        }
    }

    private void oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            String choice = String.join(" or ", allowed.stream().sorted().toList());
            problems.add(field, value, field + " is \"" + value + "\": use " + choice + ".");
        }
    }

    private Set<String> takenHeaders(@Nullable Endpoint before) {
        Set<String> taken = new HashSet<>(signatureHeaders());
        Authentication authentication = draft.authentication();
        if (authentication == null && before != null) {
            authentication = before.authentication();
        }
        if (authentication != null) {
            taken.addAll(AuthenticationCheck.headers(authentication));
        }
        return taken;
    }

    private Set<String> signatureHeaders() {
        return draft.signature().kind() == Kind.STANDARD_WEBHOOKS
                ? STANDARD_WEBHOOKS_HEADERS
                : Set.of(draft.signature().header().toLowerCase(Locale.ROOT));
    }
}
