package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Keying;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;

/** The agreed header, usually {@code Authorization}, holds the secret itself; nothing is signed. */
final class Okta implements HmacScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("okta", "Okta event hooks", "the authentication secret as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.text("header", "Authorization"));
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.PLAIN).keyed(Keying.TOKEN);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return digest(settings).read(request);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return digest(settings).sign(request, recipe(settings), settings);
    }

    /** Option {@code header}, by default {@code Authorization}. */
    private static BodyDigest digest(SchemeSettings settings) {
        return new BodyDigest(HeaderOption.of(settings, "Authorization"), "", _ -> Content.of());
    }
}
