package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.SignedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A sender of any scheme with secrets of its own, and the receiver that knows them. */
public final class Senders {
    static final SignatureSchemes SCHEMES = new SignatureSchemes();

    private final Random random;
    /** Keys of RSA take long to make: they take turns. */
    private int made;

    public Senders(long seed) {
        random = new Random(seed);
    }

    /** What both sides are set to: the sender's settings and the receiver's. */
    public record Pair(SchemeSettings sender, SchemeSettings receiver) {}

    public static List<String> slugs() {
        return SCHEMES.schemes().stream().map(info -> info.slug()).toList();
    }

    /** New secrets or keys of the kind that the scheme wants. */
    public Pair pair(String scheme) {
        return switch (scheme) {
            case "standard-webhooks-v1a", "discord" -> ed25519(scheme);
            case "sendgrid", "plaid" -> keys(scheme, "publicKey", ec());
            case "aws-sns", "paypal" -> keys(scheme, "certificatePem", RSA_KEYS[made++ % RSA_KEYS.length]);
            default -> shared(scheme, secret(scheme));
        };
    }

    private static Pair shared(String scheme, String secret) {
        SchemeSettings settings = new SchemeSettings(scheme, List.of(SecretText.of(secret)), options(scheme), null);
        return new Pair(settings, settings);
    }

    private static Map<String, String> options(String scheme) {
        return switch (scheme) {
            case "custom" -> Map.of("header", "X-Acme-Signature");
            case "paypal" -> Map.of("webhookId", "WH-1");
            default -> Map.of();
        };
    }

    private String secret(String scheme) {
        byte[] bytes = bytes(32);
        return switch (scheme) {
            case "standard-webhooks", "svix", "clerk", "resend", "openai", "gitlab-signing" ->
                "whsec_" + Base64.getEncoder().encodeToString(bytes);
            case "adyen", "adyen-platform" -> HexFormat.of().formatHex(bytes);
            default -> "geheim-" + HexFormat.of().formatHex(bytes);
        };
    }

    private Pair ed25519(String scheme) {
        KeyPair keys = generated("Ed25519");
        byte[] seed = tail(keys.getPrivate().getEncoded());
        byte[] open = tail(keys.getPublic().getEncoded());
        boolean hex = scheme.equals("discord");
        String secret = hex ? HexFormat.of().formatHex(seed) : "whsk_" + base64(seed);
        String shown = hex ? HexFormat.of().formatHex(open) : "whpk_" + base64(open);
        return new Pair(
                SchemeSettings.of(scheme, SecretText.of(secret)),
                new SchemeSettings(scheme, List.of(), Map.of("publicKey", shown), null));
    }

    private static Pair keys(String scheme, String option, KeyPair keys) {
        String secret = base64(keys.getPrivate().getEncoded());
        String shown = base64(keys.getPublic().getEncoded());
        Map<String, String> more = options(scheme);
        Map<String, String> open =
                more.isEmpty() ? Map.of(option, shown) : Map.of(option, shown, "webhookId", more.get("webhookId"));
        return new Pair(
                new SchemeSettings(scheme, List.of(SecretText.of(secret)), more, null),
                new SchemeSettings(scheme, List.of(), open, null));
    }

    private static final KeyPair[] RSA_KEYS = {generated("RSA"), generated("RSA")};

    private static KeyPair generated(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ec() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A request that the scheme can sign, with a body of its own each time. */
    public SignedRequest request(String scheme) {
        int number = random.nextInt(1_000_000);
        String body = switch (scheme) {
            case "adyen" ->
                "{\"live\":\"false\",\"notificationItems\":[{\"NotificationRequestItem\":{\"pspReference\":\""
                        + number
                        + "\",\"amount\":{\"value\":10,\"currency\":\"EUR\"},\"success\":\"true\"}}]}";
            case "microsoft-graph" -> "{\"value\":[{\"subscriptionId\":\"" + number + "\"}]}";
            case "linear" -> "{\"n\":" + number + ",\"webhookTimestamp\":" + Samples.NOW.toEpochMilli() + "}";
            case "aws-sns" ->
                "{\"Type\":\"Notification\",\"MessageId\":\"" + number
                        + "\",\"Message\":\"m\",\"TopicArn\":\"t\",\"Timestamp\":\"2026-01-01T00:00:00Z\"}";
            case "twilio-form" -> "From=%2B49" + number + "&Body=Zo%C3%AB+hi&Empty=";
            default -> "{\"id\":\"evt_" + number + "\",\"name\":\"Zoë <b>\",\"n\":[1.50,{}]}";
        };
        return new SignedRequest(
                "POST",
                "https://hooks.example.org/in/" + number + "?b=2&a=x%20y",
                Headers.of("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    SignedRequest signed(String scheme, Pair pair) {
        return SCHEMES.sign(request(scheme), "msg_" + random.nextInt(1_000_000), pair.sender(), Samples.NOW);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
