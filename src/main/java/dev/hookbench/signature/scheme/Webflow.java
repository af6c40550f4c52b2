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
import java.util.List;

/** {@code x-webflow-signature: <hex>} over time, a colon and the body; the time counts milliseconds. */
final class Webflow implements TimedHeadersScheme {
    private static final String TIME = "x-webflow-timestamp";
    private static final TimedHeaders HEADERS = new TimedHeaders(
            "x-webflow-signature", "", TIME, Freshness.PAST_ONLY.in(Unit.MILLISECONDS), true, Webflow::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("webflow", "Webflow", "the app's client secret or the webhook's secretKey, used as text");
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
        return Content.joined(":", List.of(TimedHeaders.timeIn(request, TIME), Content.body(request.body())));
    }
}
