package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as typed, not yet checked: texts stay as they were given, so that a refusal can show them.
 *
 * @param httpTimeout seconds
 * @param authentication null on an update keeps the one before
 * @param retryInterval seconds
 * @param options null on an update keeps those before
 * @param secret null to generate one; ignored on an update
 */
public record EndpointDraft(
        String name,
        String url,
        String ownerId,
        String description,
        String httpTimeout,
        @Nullable Authentication authentication,
        SignaturePlan signature,
        RetryPlan.Strategy retryStrategy,
        String retryInterval,
        String retryAttempts,
        @Nullable OptionsDraft options,
        @Nullable SecretText secret) {
    /** A draft with a name and URL and Convoy's defaults for the rest. */
    public static EndpointDraft of(String name, String url) {
        return new EndpointDraft(
                name,
                url,
                "",
                "",
                "30",
                new Authentication.None(),
                SignaturePlan.advanced(),
                RetryPlan.Strategy.LINEAR,
                "100",
                "10",
                OptionsDraft.defaults(),
                null);
    }

    /** An endpoint that is there, to be changed in part; its authentication is left out, which keeps it. */
    public static EndpointDraft of(Endpoint endpoint) {
        return new EndpointDraft(
                endpoint.name(),
                endpoint.url(),
                endpoint.ownerId(),
                endpoint.description(),
                Long.toString(endpoint.httpTimeout().toSeconds()),
                null,
                endpoint.signature(),
                endpoint.retryPlan().strategy(),
                Long.toString(endpoint.retryPlan().interval().toSeconds()),
                Integer.toString(endpoint.retryPlan().attempts()),
                OptionsDraft.of(endpoint.options()),
                null);
    }

    /** The same draft with another URL. */
    public EndpointDraft withUrl(String newUrl) {
        return new EndpointDraft(
                name,
                newUrl,
                ownerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                options,
                secret);
    }

    /** The same draft for another owner. */
    public EndpointDraft withOwnerId(String newOwnerId) {
        return new EndpointDraft(
                name,
                url,
                newOwnerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                options,
                secret);
    }

    /** The same draft with another authentication; null keeps the one that is stored. */
    public EndpointDraft withAuthentication(@Nullable Authentication newAuthentication) {
        return new EndpointDraft(
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                newAuthentication,
                signature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                options,
                secret);
    }

    /** The same draft with another signature. */
    public EndpointDraft withSignature(SignaturePlan newSignature) {
        return new EndpointDraft(
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                authentication,
                newSignature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                options,
                secret);
    }

    /** The same draft with other options; null keeps those that are stored. */
    public EndpointDraft withOptions(@Nullable OptionsDraft newOptions) {
        return new EndpointDraft(
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                newOptions,
                secret);
    }

    /** The same draft with another secret; null for none. */
    public EndpointDraft withSecret(@Nullable SecretText newSecret) {
        return new EndpointDraft(
                name,
                url,
                ownerId,
                description,
                httpTimeout,
                authentication,
                signature,
                retryStrategy,
                retryInterval,
                retryAttempts,
                options,
                newSecret);
    }
}
