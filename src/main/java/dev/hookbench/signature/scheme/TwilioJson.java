package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyHash;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code X-Twilio-Signature: <base64>} over the URL, by SHA-1; the URL holds the hash of the body as {@code bodySHA256}. */
final class TwilioJson implements BodyScheme {
    private static final String HASH = "bodySHA256";
    private static final BodyDigest DIGEST = new BodyDigest("X-Twilio-Signature", "", TwilioJson::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("twilio-json", "Twilio (JSON)", "the account's primary auth token, used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA1, Encoding.BASE64);
    }

    @Override
    public BodyDigest digest() {
        return DIGEST;
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        if (DIGEST.read(request) instanceof Signed signed) {
            return claimed(request).isPresent()
                    ? TwilioUrl.withAndWithoutPort(signed, TwilioJson::content)
                    : new Reading.Refused(new Finding(
                            "malformed_url",
                            "body_hash_missing",
                            "The URL has no parameter " + HASH
                                    + ", which Twilio adds. Check with the whole URL as it was requested."));
        }
        return DIGEST.read(request);
    }

    private static Content content(SignedRequest request) {
        return Content.of(Content.text("url", request.url()));
    }

    private static Optional<String> claimed(SignedRequest request) {
        return Stream.of(Url.of(request.url()).query().split("&", -1))
                .filter(parameter -> parameter.startsWith(HASH + "="))
                .map(parameter -> parameter.substring(HASH.length() + 1))
                .findFirst();
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return BodyHash.objection(request, claimed(request).orElse(""), BodyDigest.BODY, BodyHash.bodyChanged());
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        Url url = Url.of(request.url());
        String hash = HASH + "=" + Encoding.HEX.encode(Hash.SHA256.plain(request.body()));
        String query = url.query().isEmpty() ? hash : url.query() + "&" + hash;
        return DIGEST.sign(request.withUrl(url.withQuery(query).text()), recipe(settings), settings);
    }
}
