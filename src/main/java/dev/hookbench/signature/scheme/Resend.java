package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;

/** As Svix, with {@code svix-*} headers only. */
final class Resend implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("resend", "Resend", "whsec_ and base64");
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        return IdHeaders.SVIX;
    }
}
