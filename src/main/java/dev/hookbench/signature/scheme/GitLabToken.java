package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Recipe;

/** {@code X-Gitlab-Token}: the secret itself; nothing is signed. */
final class GitLabToken implements BodyScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("gitlab-token", "GitLab secret token", "the secret token as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.PLAIN).keyed(Keying.TOKEN);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("X-Gitlab-Token", "", _ -> Content.of());
    }
}
