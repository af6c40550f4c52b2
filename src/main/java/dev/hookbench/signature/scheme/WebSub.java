package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Keyring;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code X-Hub-Signature: <method>=<hex>} over the body; the method is sha1, sha256, sha384 or sha512. */
final class WebSub implements HmacScheme {
    private static final String HEADER = "X-Hub-Signature";
    private static final String ALGORITHM = "algorithm";
    private static final String USUAL = "sha256";

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("websub", "WebSub", "hub.secret, under 200 bytes, used as text");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.choice(ALGORITHM, USUAL, "sha1", "sha384", "sha512"));
    }

    /** Option {@code algorithm}, for signing: the hash, by default sha256. */
    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(hash(settings.option(ALGORITHM, USUAL)), Encoding.HEX);
    }

    private static Hash hash(String method) {
        return allowed(method)
                .orElseThrow(() -> new IllegalArgumentException(
                        ALGORITHM + ": \"" + method + "\" is not known; use sha1, sha256, sha384 or sha512"));
    }

    private static Optional<Hash> allowed(String method) {
        return Hash.named(method)
                .filter(hash -> hash != Hash.MD5 && hash.label().equals(method));
    }

    /** What the header names decides. */
    @Override
    public Keyring keyring(SchemeSettings settings, SignedRequest request) {
        Hash hash = request.headers()
                .first(HEADER)
                .flatMap(value -> allowed(value.split("=", 2)[0]))
                .orElseGet(() -> hash(settings.option(ALGORITHM, USUAL)));
        return Keyring.of(new Recipe(hash, Encoding.HEX), settings);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Optional<String> value = request.headers().first(HEADER);
        if (value.isEmpty()) {
            return HeaderFaults.missing(HEADER, request.headers());
        }
        String[] pair = value.get().split("=", 2);
        if (pair.length < 2) {
            return HeaderFaults.prefixMissing(HEADER, settings.option(ALGORITHM, USUAL) + "=");
        }
        return allowed(pair[0]).isPresent() || !pair[0].matches("[a-z]{2,3}-?[0-9]{1,3}")
                ? new BodyDigest(HEADER, allowed(pair[0]).map(Hash::label).orElse(USUAL) + "=").read(request)
                : HeaderFaults.unsupportedVersion(HEADER, pair[0], "sha1, sha256, sha384 and sha512");
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        Recipe recipe = recipe(settings);
        return new BodyDigest(HEADER, recipe.hash().label() + "=").sign(request, recipe, settings);
    }
}
