package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.domain.Problem;
import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.domain.endpoint.SignaturePlan.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks an endpoint as typed: one problem for each fault, in the order of the form. */
final class EndpointCheck {
    private static final int MAX_NAME = 200;
    private static final int MAX_DESCRIPTION = 2_000;
    private static final int MAX_TIMEOUT = 120;
    private static final int MAX_INTERVAL = 86_400;
    private static final int MAX_ATTEMPTS = 100;
    private static final Set<String> HASHES = Set.of("SHA256", "SHA512");
    private static final Set<String> ENCODINGS = Set.of("hex", "base64");
    private static final Set<String> STANDARD_WEBHOOKS_HEADERS =
            Set.of("webhook-id", "webhook-timestamp", "webhook-signature");

    private final EndpointDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private EndpointCheck(EndpointDraft draft) {
        this.draft = draft;
    }

    /** Everything that is wrong with {@code draft}, nothing if it can be kept. */
    static List<Problem> problems(EndpointDraft draft) {
        EndpointCheck check = new EndpointCheck(draft);
        check.texts();
        check.problems.addAll(Destination.parse(draft.url()).reasons());
        check.number("http_timeout", draft.httpTimeout(), "seconds", MAX_TIMEOUT);
        if (draft.authentication() instanceof Authentication.ApiKey key) {
            check.apiKey(key);
        }
        check.signature(draft.signature());
        check.number("retry.interval", draft.retryInterval(), "seconds", MAX_INTERVAL);
        check.number("retry.attempts", draft.retryAttempts(), "attempts", MAX_ATTEMPTS);
        if (draft.secret() != null) {
            SecretRules.fault(draft.secret(), draft.signature().kind())
                    .ifPresent(fault -> check.add("secret", "", fault));
        }
        return check.problems;
    }

    private void texts() {
        if (draft.name().isBlank()) {
            add("name", draft.name(), "name is empty: give the endpoint a name, for example orders.");
        }
        text("name", draft.name(), MAX_NAME, false);
        text("owner_id", draft.ownerId(), MAX_NAME, false);
        text("description", draft.description(), MAX_DESCRIPTION, true);
    }

    private void text(String field, String value, int limit, boolean linesAllowed) {
        if (value.length() > limit) {
            add(
                    field,
                    value.substring(0, 80) + "…",
                    "%s has %d characters: shorten it to at most %d.".formatted(field, value.length(), limit));
        }
        value.chars()
                .filter(c -> Character.isISOControl(c) && !(linesAllowed && (c == '\n' || c == '\r' || c == '\t')))
                .findFirst()
                .ifPresent(c -> add(
                        field,
                        value,
                        String.format(Locale.ROOT, "%s has the control character U+%04X: remove it.", field, c)));
    }

    private void number(String field, String value, String unit, int greatest) {
        String text = value.strip();
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : 0;
        if (number < 1 || number > greatest) {
            add(
                    field,
                    value,
                    "%s is \"%s\": give a whole number of %s from 1 to %d.".formatted(field, value, unit, greatest));
        }
    }

    private void apiKey(Authentication.ApiKey key) {
        String field = "authentication.header_name";
        headerName(field, key.headerName());
        if (signatureHeaders().contains(key.headerName().toLowerCase(Locale.ROOT))) {
            add(
                    field,
                    key.headerName(),
                    field + " is \"" + key.headerName() + "\", which carries the signature: use another name.");
        }
        if (key.headerValue().isEmpty()) {
            add("authentication.header_value", "", "authentication.header_value is empty: give the key to send.");
        }
        HeaderRules.valueFault(key.headerValue().reveal())
                .ifPresent(fault -> add("authentication.header_value", "", "authentication.header_value " + fault));
    }

    private void signature(SignaturePlan plan) {
        if (plan.kind() == Kind.STANDARD_WEBHOOKS) {
            return;
        }
        headerName("signature.header", plan.header());
        oneOf("signature.hash", plan.hash(), HASHES);
        oneOf("signature.encoding", plan.encoding(), ENCODINGS);
    }

    private void oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            String choice = String.join(" or ", allowed.stream().sorted().toList());
            add(field, value, field + " is \"" + value + "\": use " + choice + ".");
        }
    }

    private void headerName(String field, String name) {
        HeaderRules.nameFault(name).ifPresent(fault -> add(field, name, field + " " + fault));
        if (HeaderRules.isReserved(name)) {
            add(field, name, field + " is \"" + name + "\", which Hookbench sets itself: use another name.");
        }
    }

    private Set<String> signatureHeaders() {
        return draft.signature().kind() == Kind.STANDARD_WEBHOOKS
                ? STANDARD_WEBHOOKS_HEADERS
                : Set.of(draft.signature().header().toLowerCase(Locale.ROOT));
    }

    private void add(String field, String value, String message) {
        problems.add(new Problem(field, value, message));
    }
}
