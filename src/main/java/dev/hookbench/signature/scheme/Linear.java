package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.BodyScheme;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Direction;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Reading.Signed;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.Stamp;
import java.time.Instant;
import java.util.Optional;

/** {@code Linear-Signature: <hex>} over the body, which holds its time as {@code webhookTimestamp} in milliseconds. */
final class Linear implements BodyScheme {
    private static final String TIME = "webhookTimestamp";
    private static final Freshness FRESHNESS =
            Freshness.pastOnly(60).in(Unit.MILLISECONDS).towards(Direction.BOTH_WAYS);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("linear", "Linear", "the webhook's signing secret, used as text");
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public BodyDigest digest() {
        return new BodyDigest("Linear-Signature", "");
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return digest().read(request) instanceof Signed signed
                ? signed.at(stamp(request).orElse(null))
                : digest().read(request);
    }

    private static Optional<Stamp> stamp(SignedRequest request) {
        return Stamp.parse(JsonBody.text(JsonBody.of(request.body()), TIME), FRESHNESS);
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        return stamp(request).isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "malformed_body",
                        "timestamp_missing",
                        "The signature fits, but the body has no " + TIME
                                + " in milliseconds, so its age cannot be judged. Check what changed the body."));
    }
}
