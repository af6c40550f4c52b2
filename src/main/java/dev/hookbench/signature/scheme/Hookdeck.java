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
import java.util.List;
import java.util.Set;

/** {@code x-hookdeck-signature: <base64>} over the body, and {@code x-hookdeck-signature-2} during a rotation. */
final class Hookdeck implements HmacScheme {
    private static final String HEADER = "x-hookdeck-signature";
    private static final SeveralHeaders HEADERS =
            new SeveralHeaders(HEADER, Set.of(HEADER, HEADER + "-2")::contains, BodyDigest.BODY);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("hookdeck", "Hookdeck outbound", "the project's signing secret, used as text");
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
        List<String> digests = recipe(settings).digests(settings, Content.ofBody(request.body()));
        SignedRequest signed = request.with(HEADER, digests.getLast());
        return digests.size() < 2 ? signed : signed.with(HEADER + "-2", digests.get(digests.size() - 2));
    }
}
