package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;

/** Standard Webhooks v1: {@code webhook-signature: v1,<base64>[ v1,…]} over id, time and body with dots between. */
final class StandardWebhooks implements IdentifiedScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("standard-webhooks", "Standard Webhooks", "whsec_ and base64 of 24 to 64 bytes");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public IdHeaders names(SignedRequest request) {
        return IdHeaders.WEBHOOK;
    }
}
