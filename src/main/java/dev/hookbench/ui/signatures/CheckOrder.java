package dev.hookbench.ui.signatures;

import dev.hookbench.domain.SecretText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked, as it was typed at one moment.
 *
 * @param scheme slug; empty to take the one that the request seems to be signed by
 * @param stored whether the secrets that are stored here are tried as well
 * @param now Unix seconds or an ISO time; empty for the present
 * @param tolerance seconds; empty for the scheme's own
 */
record CheckOrder(
        Request request,
        String scheme,
        Map<String, String> options,
        List<SecretText> secrets,
        boolean stored,
        String now,
        String tolerance) {
    /** The request as typed; which of the texts counts is told by {@code input}. */
    record Request(
            CheckInput input,
            String raw,
            String curl,
            String method,
            String url,
            String headers,
            String body,
            @Nullable CheckCapture capture) {
        /** Whether there is nothing that could be checked. */
        boolean isBlank() {
            return switch (input) {
                case RAW -> raw.isBlank();
                case CURL -> curl.isBlank();
                case TYPED -> url.isBlank() && headers.isBlank() && body.isEmpty();
                case CAPTURE -> capture == null;
            };
        }
    }
}
