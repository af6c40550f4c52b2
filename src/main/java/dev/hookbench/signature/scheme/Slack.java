package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedHeaders;
import dev.hookbench.signature.part.TimedHeadersScheme;
import java.util.List;

/** {@code X-Slack-Signature: v0=<hex>} over v0, time and body with colons between; the time has its own header. */
final class Slack implements TimedHeadersScheme {
    private static final String TIME = "X-Slack-Request-Timestamp";
    private static final TimedHeaders HEADERS =
            new TimedHeaders("X-Slack-Signature", "v0=", TIME, Freshness.PAST_ONLY, true, Slack::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("slack", "Slack", "the signing secret, 32 hex characters used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public TimedHeaders headers() {
        return HEADERS;
    }

    private static Content content(SignedRequest request) {
        return Content.joined(
                ":",
                List.of(
                        Content.text("version", "v0"),
                        TimedHeaders.timeIn(request, TIME),
                        Content.body(request.body())));
    }
}
