package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Words;

/** The choices of the form in words. */
record EndpointWords(Words words) {
    String authentication(EndpointForm.AuthenticationKind kind) {
        return switch (kind) {
            case NONE -> words.get("endpoints.form.authentication.none");
            case API_KEY -> words.get("endpoints.form.authentication.key");
        };
    }

    String signature(SignaturePlan.Kind kind) {
        return switch (kind) {
            case ADVANCED -> words.get("endpoints.form.signature.advanced");
            case SIMPLE -> words.get("endpoints.form.signature.simple");
            case STANDARD_WEBHOOKS -> words.get("endpoints.form.signature.standard");
        };
    }

    String strategy(RetryPlan.Strategy strategy) {
        return switch (strategy) {
            case LINEAR -> words.get("endpoints.form.strategy.linear");
            case EXPONENTIAL -> words.get("endpoints.form.strategy.exponential");
        };
    }
}
