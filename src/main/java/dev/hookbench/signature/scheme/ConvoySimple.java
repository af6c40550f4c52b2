package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyDigest;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import java.time.Instant;
import java.util.List;

/** The bare digest of the body, by the newest secret; a header with a comma is read as advanced, as Convoy's verifier does. */
final class ConvoySimple implements HmacScheme {
    private final ConvoyAdvanced advanced = new ConvoyAdvanced();

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("convoy-simple", "Convoy simple", "the endpoint's secret, used as text");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public List<SchemeOption> options() {
        return ConvoyOptions.OF_SIMPLE;
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return ConvoyOptions.recipe(settings);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        String header = ConvoyOptions.header(settings);
        return request.headers().all(header).stream().anyMatch(value -> value.contains(","))
                ? advanced.read(request, settings)
                : new BodyDigest(header, "").read(request);
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        return new BodyDigest(ConvoyOptions.header(settings), "").sign(request, recipe(settings), settings);
    }
}
