package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointOptions;
import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.OAuth2;
import dev.hookbench.domain.endpoint.RateLimit;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of an endpoint in one line of words. */
record SettingsSummary(Words words) {
    String of(Endpoint endpoint) {
        List<String> parts = new ArrayList<>();
        if (!endpoint.ownerId().isEmpty()) {
            parts.add(words.get("endpoints.summary.owner", endpoint.ownerId()));
        }
        parts.add(words.get("endpoints.summary.timeout", words.span(endpoint.httpTimeout())));
        parts.add(retry(endpoint.retryPlan()));
        parts.add(signature(endpoint.signature()));
        authentication(endpoint.authentication()).ifPresent(parts::add);
        options(endpoint.options(), parts);
        return String.join(" · ", parts);
    }

    private Optional<String> authentication(Authentication authentication) {
        return switch (authentication) {
            case Authentication.None _ -> Optional.empty();
            case Authentication.ApiKey key -> Optional.of(words.get("endpoints.summary.key", key.headerName()));
            case Authentication.Basic basic -> Optional.of(words.get("endpoints.summary.basic", basic.username()));
            case Authentication.Bearer _ -> Optional.of(words.get("endpoints.summary.bearer"));
            case OAuth2 oauth2 -> Optional.of(words.get("endpoints.summary.oauth2", oauth2.url()));
        };
    }

    private void options(EndpointOptions options, List<String> parts) {
        if (options.contentType() != ContentType.JSON) {
            parts.add(words.get("endpoints.summary.form"));
        }
        if (options.extraHeaders().size() > 0) {
            parts.add(words.get(
                    "endpoints.summary.headers", options.extraHeaders().size()));
        }
        if (options.tls().caPem() != null) {
            parts.add(words.get("endpoints.summary.ca"));
        }
        if (options.tls().clientCertificate() != null) {
            parts.add(words.get("endpoints.summary.certificate"));
        }
        RateLimit limit = options.rateLimit();
        if (!limit.isOff()) {
            parts.add(words.get("endpoints.summary.rate", limit.count(), words.span(limit.duration())));
        }
        if (options.concurrency() > 0) {
            parts.add(words.get("endpoints.summary.concurrency", options.concurrency()));
        }
        if (options.holdsWhilePaused()) {
            parts.add(words.get("endpoints.summary.holds"));
        }
    }

    private String retry(RetryPlan plan) {
        String interval = words.span(plan.interval());
        return switch (plan.strategy()) {
            case LINEAR -> words.get("endpoints.summary.linear", interval, plan.attempts());
            case EXPONENTIAL -> words.get("endpoints.summary.exponential", interval, plan.attempts());
        };
    }

    private String signature(SignaturePlan plan) {
        return switch (plan.kind()) {
            case ADVANCED -> words.get("endpoints.summary.advanced", versions(plan), plan.header());
            case SIMPLE ->
                words.get(
                        "endpoints.summary.simple",
                        plan.latest().hash(),
                        plan.latest().encoding(),
                        plan.header());
            case STANDARD_WEBHOOKS -> words.get("endpoints.summary.standard");
        };
    }

    private static String versions(SignaturePlan plan) {
        return plan.versions().stream()
                .map(version -> version.hash() + ", " + version.encoding())
                .collect(Collectors.joining(" + "));
    }
}
