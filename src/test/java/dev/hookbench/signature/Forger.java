package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sender that can be told to make one mistake; it shares no code with the schemes.
 *
 * @param key the HMAC key as bytes
 * @param separator between the signed parts
 * @param bodyOnly signs the body and forgets the rest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Forger(
        String scheme,
        byte[] key,
        String algorithm,
        Function<byte[], String> encoding,
        String separator,
        boolean bodyOnly) {
    static final long TIME = 1_790_000_000L;
    static final List<String> SCHEMES =
            List.of("convoy-simple", "convoy-advanced", "standard-webhooks", "github", "stripe");

    /** A sender that makes no mistake, for a secret as the user sees it. */
    static Forger right(String scheme, String secret) {
        boolean standard = scheme.equals("standard-webhooks");
        byte[] key = standard
                ? Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""))
                : secret.getBytes(StandardCharsets.UTF_8);
        return new Forger(
                scheme,
                key,
                "HmacSHA256",
                standard ? Base64.getEncoder()::encodeToString : HexFormat.of()::formatHex,
                scheme.equals("convoy-advanced") ? "," : ".",
                false);
    }

    Forger key(byte[] other) {
        return new Forger(scheme, other, algorithm, encoding, separator, bodyOnly);
    }

    Forger algorithm(String other) {
        return new Forger(scheme, key, other, encoding, separator, bodyOnly);
    }

    Forger encoding(Function<byte[], String> other) {
        return new Forger(scheme, key, algorithm, other, separator, bodyOnly);
    }

    Forger separator(String other) {
        return new Forger(scheme, key, algorithm, encoding, other, bodyOnly);
    }

    Forger forgettingAllButTheBody() {
        return new Forger(scheme, key, algorithm, encoding, separator, true);
    }

    Headers sign(byte[] body) {
        return sign(body, Long.toString(TIME));
    }

    Headers sign(byte[] body, String time) {
        String id = "msg_2f";
        return switch (scheme) {
            case "convoy-simple" -> Headers.of("X-Convoy-Signature", digest("", body));
            case "github" -> Headers.of("X-Hub-Signature-256", "sha256=" + digest("", body));
            case "convoy-advanced" ->
                Headers.of("X-Convoy-Signature", "t=" + time + ",v1=" + digest(time + separator, body));
            case "stripe" -> Headers.of("Stripe-Signature", "t=" + time + ",v1=" + digest(time + separator, body));
            default ->
                Headers.of(
                        "Webhook-Id", id,
                        "Webhook-Timestamp", time,
                        "Webhook-Signature", "v1," + digest(id + separator + time + separator, body));
        };
    }

    private String digest(String before, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(bodyOnly ? new byte[0] : before.getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return encoding.apply(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
