package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.Authentication;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Words;
import java.util.ArrayList;
import java.util.List;

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
        if (endpoint.authentication() instanceof Authentication.ApiKey key) {
            parts.add(words.get("endpoints.summary.key", key.headerName()));
        }
        return String.join(" · ", parts);
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
            case ADVANCED ->
                words.get(
                        "endpoints.summary.advanced",
                        plan.latest().hash(),
                        plan.latest().encoding(),
                        plan.header());
            case SIMPLE ->
                words.get(
                        "endpoints.summary.simple",
                        plan.latest().hash(),
                        plan.latest().encoding(),
                        plan.header());
            case STANDARD_WEBHOOKS -> words.get("endpoints.summary.standard");
        };
    }
}
