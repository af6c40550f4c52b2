package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedHeaders;
import dev.hookbench.signature.part.TimedHeadersScheme;

/** {@code X-Zendesk-Webhook-Signature: <base64>} over time and body with nothing between; the time is a date. */
final class Zendesk implements TimedHeadersScheme {
    private static final String TIME = "X-Zendesk-Webhook-Signature-Timestamp";
    private static final TimedHeaders HEADERS = new TimedHeaders(
            "X-Zendesk-Webhook-Signature", "", TIME, Freshness.UNLIMITED.in(Unit.DATE), false, Zendesk::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("zendesk", "Zendesk", "the webhook's signing secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public TimedHeaders headers() {
        return HEADERS;
    }

    private static Content content(SignedRequest request) {
        return Content.of(TimedHeaders.timeIn(request, TIME), Content.body(request.body()));
    }
}
