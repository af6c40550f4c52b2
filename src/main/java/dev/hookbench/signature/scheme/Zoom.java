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

/** {@code x-zm-signature: v0=<hex>} over v0, time and body with colons between; no age is set. */
final class Zoom implements TimedHeadersScheme {
    private static final String TIME = "x-zm-request-timestamp";
    private static final TimedHeaders HEADERS =
            new TimedHeaders("x-zm-signature", "v0=", TIME, Freshness.UNLIMITED, false, Zoom::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("zoom", "Zoom", "the app's secret token, used as text");
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
