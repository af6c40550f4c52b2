package dev.hookbench.signature;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.Stamp.Freshness;
import java.time.Instant;

/** {@code t=…,v1=…[,v1=…][,v2=…]} over t, a comma and the body; any label but t may fit. */
final class ConvoyAdvanced implements HmacScheme {
    @Override
    public SchemeInfo info() {
        return new SchemeInfo("convoy-advanced", "Convoy advanced", "the endpoint's secret, used as text");
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
    public Headers sign(byte[] body, String messageId, SchemeSettings settings, Instant now) {
        TimedPairs pairs = pairs(settings);
        Content content = pairs.content(Long.toString(now.getEpochSecond()), body);
        return Headers.of(
                pairs.header(),
                TimedPairs.writeVersions(
                        now.getEpochSecond(),
                        ConvoyOptions.versions(settings).stream()
                                .map(recipe -> recipe.digests(settings, content))
                                .toList()));
    }

    private static TimedPairs pairs(SchemeSettings settings) {
        return new TimedPairs(ConvoyOptions.header(settings), ",", label -> !label.equals("t"), Freshness.PAST_ONLY);
    }
}
