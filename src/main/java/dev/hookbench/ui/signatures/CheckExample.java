package dev.hookbench.ui.signatures;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A classic mistake to try: a webhook of GitHub whose body was parsed and written again on its way. */
final class CheckExample {
    /** How the example is signed. */
    static final SchemeSettings SETTINGS = SchemeSettings.of("github", SecretText.of("example-secret"));

    private static final String SENT =
            "{\"action\":\"opened\",\"issue\":{\"number\":42,\"title\":\"Webhook fails\"},\"sender\":{\"login\":\"octocat\"}}";

    private CheckExample() {}

    /** The request as it arrives after the mistake, signed as it was before. */
    static String raw(Signatures signatures) {
        SignedRequest sent = signatures.sign(
                new SignedRequest("POST", "", Headers.none(), SENT.getBytes(StandardCharsets.UTF_8)),
                "example",
                SETTINGS,
                Instant.EPOCH);
        StringBuilder text = new StringBuilder(
                "POST /webhooks HTTP/1.1\nHost: example.com\nContent-Type: application/json\nX-GitHub-Event: issues\n");
        sent.headers()
                .forEach(field -> text.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append('\n'));
        return text.append('\n')
                .append(SENT.replace(":", ": ").replace(",", ", "))
                .toString();
    }
}
