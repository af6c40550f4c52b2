package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.SeveralHeaders;
import java.time.Instant;
import java.util.regex.Pattern;

/** {@code X-DocuSign-Signature-1: <base64>} over the body, one header for each active key. */
final class DocuSign implements HmacScheme {
    private static final String HEADER = "X-DocuSign-Signature-";
    private static final SeveralHeaders HEADERS = new SeveralHeaders(
            HEADER + "1", Pattern.compile("x-docusign-signature-[0-9]{1,3}").asMatchPredicate(), BodyDigest.BODY);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("docusign", "DocuSign Connect", "the Connect key, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        SignedRequest signed = request;
        int number = 1;
        for (String digest : recipe(settings).digests(settings, Content.ofBody(request.body()))) {
            signed = signed.with(HEADER + number++, digest);
        }
        return signed;
    }
}
