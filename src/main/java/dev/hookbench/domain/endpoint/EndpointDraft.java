package dev.hookbench.domain.endpoint;

import dev.hookbench.domain.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as typed, not yet checked: texts stay as they were given, so that a refusal can show them.
 *
 * @param httpTimeout seconds
 * @param authentication null on an update keeps the one before
 * @param secret null to generate one; ignored on an update
 * @param retryInterval seconds
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
                null);
    }
}
