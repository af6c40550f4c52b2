package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;

/** {@code X-Cal-Signature-256: <hex>} over the body; the sender writes a fixed text where it has no secret. */
final class CalCom implements BodyScheme {
    private static final String HEADER = "X-Cal-Signature-256";
    private static final String NO_SECRET = "no-secret-provided";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("calcom", "Cal.com", "the webhook's secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest(HEADER, "");
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return request.headers().all(HEADER).contains(NO_SECRET)
                ? HeaderFaults.refused(
                        "sender_has_no_secret",
                        "Cal.com has no secret for this webhook and so does not sign. Set the secret there too.")
                : digest().read(request);
    }
}
