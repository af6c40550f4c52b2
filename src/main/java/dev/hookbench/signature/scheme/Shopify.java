package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.EmptyBody;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.SeveralHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * {@code X-Shopify-Hmac-Sha256: <base64>} over the body, for Events {@code shopify-hmac-sha256}; without a body it is
 * refused.
 */
final class Shopify implements HmacScheme {
    private static final String HEADER = "X-Shopify-Hmac-Sha256";
    private static final SeveralHeaders HEADERS = new SeveralHeaders(
            HEADER, Set.of("x-shopify-hmac-sha256", "shopify-hmac-sha256")::contains, BodyDigest.BODY);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo(
                "shopify", "Shopify", "the app's client secret, or the one on the page of webhooks; used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request);
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return EmptyBody.objection(request);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return new BodyDigest(HEADER, "").sign(request, recipe(settings), settings);
    }
}
