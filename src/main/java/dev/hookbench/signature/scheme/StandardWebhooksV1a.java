package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import java.time.Instant;

/** Standard Webhooks v1a: {@code webhook-signature: v1a,<base64>} by ed25519 over id, time and body with dots between. */
final class StandardWebhooksV1a implements PublicKeyScheme {
    private static final String VERSION = "v1a";
    private static final String ALGORITHM = "Ed25519";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo(
                "standard-webhooks-v1a", "Standard Webhooks v1a", "whpk_ and base64 of the public key; to sign whsk_");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        return Keyring.of(
                Encoding.BASE64,
                PublicKeyScheme.keys(settings).stream()
                        .map(key ->
                                Keys.ed25519(Keys.base64(PUBLIC_KEY, key.strip().replaceFirst("^whpk_", ""))))
                        .map(key -> new PublicLock(key, ALGORITHM))
                        .toList());
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return IdHeaders.WEBHOOK.read(request, VERSION, list -> list.of(VERSION));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        IdHeaders names = IdHeaders.WEBHOOK;
        SignedRequest prepared = names.prepared(request, messageId, now);
        byte[] pair = Keys.base64(
                "secrets", PublicKeyScheme.privateKey(settings).strip().replaceFirst("^whsk_", ""));
        byte[] signature = Keys.sign(Keys.ed25519Seed(pair), ALGORITHM, names.content(prepared));
        return prepared.with(names.signature(), VERSION + "," + Encoding.BASE64.encode(signature));
    }
}
