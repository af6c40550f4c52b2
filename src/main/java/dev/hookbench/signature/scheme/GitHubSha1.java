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

/** {@code X-Hub-Signature: sha1=<hex>} over the body, as GitHub sent it before and still does beside the other. */
final class GitHubSha1 implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("github-sha1", "GitHub legacy", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA1, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Hub-Signature", "sha1=");
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return EmptyBody.objection(request);
    }
}
