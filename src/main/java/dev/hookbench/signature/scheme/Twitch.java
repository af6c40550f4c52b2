package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedHeaders;
import dev.hookbench.signature.part.TimedHeadersScheme;
import java.time.Instant;

/** {@code Twitch-Eventsub-Message-Signature: sha256=<hex>} over id, time and body with nothing between. */
final class Twitch implements TimedHeadersScheme {
    private static final String TIME = "Twitch-Eventsub-Message-Timestamp";
    private static final String ID = "Twitch-Eventsub-Message-Id";
    private static final TimedHeaders HEADERS = new TimedHeaders(
            "Twitch-Eventsub-Message-Signature",
            "sha256=",
            TIME,
            Freshness.pastOnly(600).in(Unit.DATE),
            true,
            Twitch::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("twitch", "Twitch EventSub", "the subscription's secret, 10 to 100 ASCII characters");
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
        return Content.of(
                Content.id(request.headers().first(ID).orElse("")),
                TimedHeaders.timeIn(request, TIME),
                Content.body(request.body()));
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request, ID);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return HEADERS.sign(request.with(ID, messageId), recipe(settings), settings, now);
    }
}
