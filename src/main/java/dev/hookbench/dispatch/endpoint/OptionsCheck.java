package dev.hookbench.dispatch.endpoint;

import dev.hookbench.dispatch.http.Destination;
import dev.hookbench.dispatch.http.HeaderRules;
import dev.hookbench.dispatch.tls.TlsRules;
import dev.hookbench.domain.Header;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.OptionsDraft;
import dev.hookbench.domain.endpoint.OptionsDraft.TlsDraft;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.TlsSettings;
import dev.hookbench.domain.endpoint.TlsSettings.ClientCertificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the options of an endpoint as typed, and makes options of them. */
final class OptionsCheck {
    private static final int MAX_HEADERS = 50;
    private static final int MAX_RATE = 100_000;
    private static final int MAX_RATE_SECONDS = 86_400;
    private static final int MAX_CONCURRENCY = 64;
    private static final int MAX_CONTACT = 2_048;

    private final OptionsDraft draft;
    private final Problems problems;

    private OptionsCheck(OptionsDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /**
     * Adds everything that is wrong with {@code draft}.
     *
     * @param taken header names that the signature and the authentication use, in lower case
     * @param before the options that are stored, null for a new endpoint
     */
    static void check(OptionsDraft draft, Set<String> taken, @Nullable EndpointOptions before, Problems problems) {
        OptionsCheck check = new OptionsCheck(draft, problems);
        check.contentType();
        check.headers(taken);
        check.tls(before);
        check.limits();
        check.contact();
    }

    /** The options of a draft that was checked. */
    static EndpointOptions options(OptionsDraft draft, @Nullable EndpointOptions before) {
        int rate = number(draft.rateLimit());
        return new EndpointOptions(
                contentType(draft.contentType()),
                draft.extraHeaders(),
                tls(draft.tls(), before),
                rate == 0
                        ? RateLimit.off()
                        : new RateLimit(rate, Duration.ofSeconds(number(draft.rateLimitDuration()))),
                number(draft.concurrency()),
                draft.holdsWhilePaused(),
                draft.contact());
    }

    private void contentType() {
        if (Arrays.stream(ContentType.values()).noneMatch(type -> type.setting().equals(draft.contentType()))) {
            problems.add(
                    "content_type",
                    draft.contentType(),
                    "content_type is \"%s\": use %s."
                            .formatted(
                                    draft.contentType(),
                                    Arrays.stream(ContentType.values())
                                            .map(ContentType::setting)
                                            .collect(Collectors.joining(" or "))));
        }
    }

    private void headers(Set<String> taken) {
        String field = "extra_headers";
        if (draft.extraHeaders().size() > MAX_HEADERS) {
            problems.add(
                    field,
                    Integer.toString(draft.extraHeaders().size()),
                    "extra_headers has %d headers: give at most %d."
                            .formatted(draft.extraHeaders().size(), MAX_HEADERS));
        }
        for (Header header : draft.extraHeaders()) {
            String name = header.name();
            problems.headerName(field, name);
            if (taken.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add(
                        field,
                        name,
                        "extra_headers has \"" + name
                                + "\", which carries the signature or the authentication: use another name.");
            }
            if (header.value().isBlank()) {
                problems.add(
                        field,
                        name,
                        "extra_headers has \"" + name + "\" without a value: write it as Name: value, or remove it.");
            }
            HeaderRules.valueFault(header.value())
                    .ifPresent(fault -> problems.add(field, name, "extra_headers: the value of " + name + " " + fault));
        }
    }

    private void tls(@Nullable EndpointOptions before) {
        TlsDraft tls = draft.tls();
        if (!tls.caPem().isBlank()) {
            TlsRules.authorityFault(tls.caPem()).ifPresent(fault -> problems.add("tls.ca", "", "tls.ca " + fault));
        }
        SecretText typed = tls.keyPem();
        String key = "mtls_client_cert.client_key";
        if (tls.certificatePem().isBlank()) {
            if (typed != null && !typed.isEmpty()) {
                problems.add(
                        "mtls_client_cert.client_cert",
                        "",
                        "mtls_client_cert.client_cert is empty but there is a key: give both, or neither.");
            }
            return;
        }
        String certificate = "mtls_client_cert.client_cert";
        TlsRules.certificateFault(tls.certificatePem())
                .ifPresentOrElse(
                        fault -> problems.add(certificate, "", certificate + " " + fault),
                        () -> TlsRules.keyFault(tls.certificatePem(), key(tls, before))
                                .ifPresent(fault -> problems.add(key, "", key + " " + fault)));
    }

    private void limits() {
        problems.number("rate_limit", orZero(draft.rateLimit()), "attempts", 0, MAX_RATE);
        if (Problems.number(draft.rateLimit()) > 0) {
            problems.number("rate_limit_duration", draft.rateLimitDuration(), "seconds", 1, MAX_RATE_SECONDS);
        }
        problems.number("concurrency", orZero(draft.concurrency()), "attempts", 0, MAX_CONCURRENCY);
    }

    private void contact() {
        String email = draft.contact().supportEmail();
        problems.text("support_email", email, MAX_CONTACT, false);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(
                    "support_email",
                    email,
                    "support_email is \"" + email + "\": write an address as name@example.org, or leave it empty.");
        }
        address("slack_webhook_url", draft.contact().slackWebhookUrl());
        address("teams_webhook_url", draft.contact().teamsWebhookUrl());
    }

    private void address(String field, String url) {
        if (!url.isEmpty()) {
            problems.addAll(Destination.parse(url).reasons(), "url", field);
        }
    }

    private static TlsSettings tls(TlsDraft tls, @Nullable EndpointOptions before) {
        return new TlsSettings(tls.verify(), tls.caPem().isBlank() ? null : tls.caPem(), client(tls, before));
    }

    private static @Nullable ClientCertificate client(TlsDraft tls, @Nullable EndpointOptions before) {
        return tls.certificatePem().isBlank() ? null : new ClientCertificate(tls.certificatePem(), key(tls, before));
    }

    /** A key that was left out is the one that is stored. */
    private static SecretText key(TlsDraft tls, @Nullable EndpointOptions before) {
        SecretText typed = tls.keyPem();
        if (typed != null) {
            return typed;
        }
        ClientCertificate stored = before == null ? null : before.tls().clientCertificate();
        return stored == null ? SecretText.of("") : stored.keyPem();
    }

    private static ContentType contentType(String checked) {
        return Arrays.stream(ContentType.values())
                .filter(type -> type.setting().equals(checked))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String checked) {
        return Problems.number(orZero(checked));
    }

    private static String orZero(String text) {
        return text.isBlank() ? "0" : text;
    }
}
