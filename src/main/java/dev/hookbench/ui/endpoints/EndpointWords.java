package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.EndpointOptions.ContentType;
import dev.hookbench.domain.endpoint.OAuth2.ExpiryUnit;
import dev.hookbench.domain.endpoint.RetryPlan;
import dev.hookbench.domain.endpoint.SignaturePlan;
import dev.hookbench.ui.form.Words;

/** The choices of the form in words. */
record EndpointWords(Words words) {
    String authentication(AuthenticationForm.Kind kind) {
        return switch (kind) {
            case NONE -> words.get("endpoints.form.authentication.none");
            case API_KEY -> words.get("endpoints.form.authentication.key");
            case BASIC -> words.get("endpoints.form.authentication.basic");
            case BEARER -> words.get("endpoints.form.authentication.bearer");
            case OAUTH2 -> words.get("endpoints.form.authentication.oauth2");
        };
    }

    String proof(OAuth2Form.ProofKind kind) {
        return switch (kind) {
            case SECRET -> words.get("endpoints.form.oauth2.proof.secret");
            case ASSERTION -> words.get("endpoints.form.oauth2.proof.assertion");
        };
    }

    String unit(ExpiryUnit unit) {
        return switch (unit) {
            case SECONDS -> words.get("endpoints.form.oauth2.unit.seconds");
            case MILLISECONDS -> words.get("endpoints.form.oauth2.unit.milliseconds");
            case MINUTES -> words.get("endpoints.form.oauth2.unit.minutes");
            case HOURS -> words.get("endpoints.form.oauth2.unit.hours");
        };
    }

    String contentType(ContentType type) {
        return switch (type) {
            case JSON -> words.get("endpoints.form.content.json");
            case FORM -> words.get("endpoints.form.content.form");
            case FORM_SIGNED_AS_JSON -> words.get("endpoints.form.content.convoy");
        };
    }

    /** What a choice of form means for the receiver. */
    String contentTypeMeaning(ContentType type) {
        return switch (type) {
            case JSON -> "";
            case FORM -> words.get("endpoints.form.content.form.meaning");
            case FORM_SIGNED_AS_JSON -> words.get("endpoints.form.content.convoy.meaning");
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
