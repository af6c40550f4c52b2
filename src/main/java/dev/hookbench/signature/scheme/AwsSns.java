package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.domain.signature.Verification.SignedPart;
import dev.hookbench.json.Json;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keyring.Rival;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Received;
import dev.hookbench.signature.part.Reading.Signed;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code Signature} in the body, base64, over chosen fields of it, each as name, line feed, value, line feed; by RSA with the
 * certificate of {@code SigningCertURL}.
 */
final class AwsSns implements PublicKeyScheme {
    private static final String VERSION = "SignatureVersion";
    private static final String SIGNATURE = "Signature";
    private static final String CERTIFICATE_URL = "SigningCertURL";
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    private static final Pattern TRUSTED =
            Pattern.compile("https://sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?/[^?#]*\\.pem");
    private static final String LATEST = "2";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("aws-sns", "AWS SNS", "the certificate of SigningCertURL, in PEM");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.key(CERTIFICATE));
    }

    @Override
    public String keyName() {
        return "certificate";
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        boolean first = JsonBody.text(JsonBody.of(request.body()), VERSION).equals("1");
        List<PublicKey> keys =
                PublicKeyScheme.keys(settings).stream().map(Keys::rsa).toList();
        return Keyring.of(
                Encoding.BASE64,
                keys.stream().map(key -> new PublicLock(key, algorithm(first))).toList(),
                keys.stream()
                        .map(key -> new Rival(otherVersion(first), new PublicLock(key, algorithm(!first))))
                        .toArray(Rival[]::new));
    }

    private static String algorithm(boolean first) {
        return first ? "SHA1withRSA" : "SHA256withRSA";
    }

    private static Finding otherVersion(boolean first) {
        return new Finding(
                "wrong_algorithm",
                first ? "sha256_instead_of_sha1" : "sha1_instead_of_sha256",
                "The signature was made with " + algorithm(!first) + ", and " + VERSION + " " + (first ? "1" : "2")
                        + " means " + algorithm(first) + ". Let the sender write the version it signs with.");
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Map<String, @Nullable Object> body = JsonBody.of(request.body());
        String version = JsonBody.text(body, VERSION);
        String signature = JsonBody.text(body, SIGNATURE);
        if (signature.isEmpty()) {
            return HeaderFaults.body(
                    "signature_missing",
                    "The body is no JSON object with a " + SIGNATURE + ". Check with the whole body as SNS sent it.");
        }
        if (!version.equals("1") && !version.equals("2")) {
            return new Reading.Refused(new Finding(
                    "unsupported_version",
                    version,
                    VERSION + " is \"" + HeaderFaults.shown(version)
                            + "\"; only 1 and 2 are known. Check with the whole body."));
        }
        return TRUSTED.matcher(JsonBody.text(body, CERTIFICATE_URL)).matches()
                ? new Signed(request, AwsSns::content, List.of(new Received("", signature)))
                : new Reading.Refused(
                        new Finding(
                                "untrusted_certificate_url",
                                null,
                                CERTIFICATE_URL + " is \"" + HeaderFaults.shown(JsonBody.text(body, CERTIFICATE_URL))
                                        + "\"; only https://sns.<region>.amazonaws.com/….pem is to be trusted. Drop the request."));
    }

    private static Content content(SignedRequest request) {
        return content(JsonBody.of(request.body()));
    }

    private static Content content(Map<String, @Nullable Object> body) {
        boolean notification = JsonBody.text(body, "Type").equals("Notification");
        List<SignedPart> parts = new ArrayList<>();
        for (String name : notification ? NOTIFICATION : CONFIRMATION) {
            if (body.get(name) != null || !name.equals("Subject")) {
                parts.add(Content.utf8("name", name + "\n"));
                parts.add(Content.utf8(name, JsonBody.text(body, name) + "\n"));
            }
        }
        return new Content(parts);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        Map<String, @Nullable Object> body = JsonBody.toSign(request.body());
        byte[] signature =
                Keys.sign(Keys.rsaPrivate(PublicKeyScheme.privateKey(settings)), algorithm(false), content(body));
        body.put(VERSION, LATEST);
        body.put(SIGNATURE, Encoding.BASE64.encode(signature));
        body.putIfAbsent(CERTIFICATE_URL, "https://sns.us-east-1.amazonaws.com/SimpleNotificationService.pem");
        return request.withBody(Json.write(body));
    }
}
