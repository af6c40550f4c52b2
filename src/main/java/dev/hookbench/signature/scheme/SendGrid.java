package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Keyring.Rival;
import dev.hookbench.signature.part.Keys;
import dev.hookbench.signature.part.PublicKeyScheme;
import dev.hookbench.signature.part.PublicLock;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.TimedHeaders;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;

/**
 * {@code X-Twilio-Email-Event-Webhook-Signature: <base64>} over time and body with nothing between, by ECDSA on P-256 in DER;
 * no age is set.
 */
final class SendGrid implements PublicKeyScheme {
    private static final String TIME = "X-Twilio-Email-Event-Webhook-Timestamp";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final Finding RAW = new Finding(
            "wrong_encoding",
            "raw_instead_of_der",
            "The signature fits, but it is r and s in 64 bytes; this scheme expects DER. Encode it as DER.");
    private static final TimedHeaders HEADERS = new TimedHeaders(
            "X-Twilio-Email-Event-Webhook-Signature", "", TIME, Freshness.UNLIMITED, false, SendGrid::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("sendgrid", "SendGrid", "the verification key, base64 as shown");
    }

    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        List<PublicKey> keys =
                PublicKeyScheme.keys(settings).stream().map(Keys::p256).toList();
        return Keyring.of(
                Encoding.BASE64,
                keys.stream().map(key -> new PublicLock(key, ALGORITHM)).toList(),
                keys.stream()
                        .map(key -> new Rival(RAW, new PublicLock(key, ALGORITHM + "inP1363Format")))
                        .toArray(Rival[]::new));
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request);
    }

    private static Content content(SignedRequest request) {
        return Content.of(TimedHeaders.timeIn(request, TIME), Content.body(request.body()));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String key = PublicKeyScheme.privateKey(settings);
        return HEADERS.sign(
                request, now, content -> Encoding.BASE64.encode(Keys.sign(Keys.p256Private(key), ALGORITHM, content)));
    }
}
