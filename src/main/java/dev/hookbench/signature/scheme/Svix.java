package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;

/** As Standard Webhooks, with {@code svix-*} headers where they are there and {@code webhook-*} otherwise. */
final class Svix implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("svix", "Svix", "whsec_ and base64 of 24 to 64 bytes");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        boolean other = !IdHeaders.SVIX.anyIn(request.headers()) && IdHeaders.WEBHOOK.anyIn(request.headers());
        return other ? IdHeaders.WEBHOOK : IdHeaders.SVIX;
    }
}
