package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;

/** As Svix, with {@code svix-*} headers only. */
final class Clerk implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("clerk", "Clerk", "whsec_ and base64");
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        return IdHeaders.SVIX;
    }
}
