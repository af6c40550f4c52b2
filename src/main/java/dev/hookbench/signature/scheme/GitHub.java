package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.EmptyBody;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.Optional;

/** {@code X-Hub-Signature-256: sha256=<hex>} over the body; without a body it is refused. */
final class GitHub implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("github", "GitHub", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Hub-Signature-256", "sha256=");
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return EmptyBody.objection(request);
    }
}
