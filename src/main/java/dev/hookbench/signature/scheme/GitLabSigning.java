package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;

/** As Standard Webhooks; the plain {@code X-Gitlab-Token} may stand beside it and is independent. */
final class GitLabSigning implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("gitlab-signing", "GitLab signing token", "whsec_ and base64 of 32 bytes");
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        return IdHeaders.WEBHOOK;
    }
}
