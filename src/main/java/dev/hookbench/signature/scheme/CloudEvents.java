package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Recipe;

/** {@code Authorization: Bearer <token>} (CloudEvents HTTP 1.1 Web Hooks, 3.1): the secret itself; nothing is signed. */
final class CloudEvents implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("cloudevents", "CloudEvents webhooks", "the bearer token");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.PLAIN).keyed(Keying.TOKEN);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("Authorization", "Bearer ", _ -> Content.of());
    }
}
