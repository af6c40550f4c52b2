package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedPairs;
import java.time.Instant;
import java.util.List;

/** {@code t=…,v1=…[,v1=…][,v2=…]} over t, a comma and the body; any label but t may fit. */
final class ConvoyAdvanced implements HmacScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("convoy-advanced", "Convoy advanced", "the endpoint's secret, used as text");
    }

    @Override
    public SchemeProfile.Group group() {
        return SchemeProfile.Group.STANDARD;
    }

    @Override
    public List<SchemeOption> options() {
        return ConvoyOptions.OF_ADVANCED;
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return ConvoyOptions.recipe(settings);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return pairs(settings).read(request, "If it holds a bare digest, the sender uses Convoy's simple signatures.");
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        TimedPairs pairs = pairs(settings);
        String time = Freshness.PAST_ONLY.write(now);
        Content content = pairs.content(time, request.body());
        return request.with(
                pairs.header(),
                TimedPairs.writeVersions(
                        time,
                        ConvoyOptions.versions(settings).stream()
                                .map(recipe -> recipe.digests(settings, content))
                                .toList()));
    }

    private static TimedPairs pairs(SchemeSettings settings) {
        return new TimedPairs(ConvoyOptions.header(settings), ",", label -> !label.equals("t"), Freshness.PAST_ONLY);
    }
}
