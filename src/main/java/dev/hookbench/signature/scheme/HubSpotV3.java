package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedHeaders;
import dev.hookbench.signature.part.TimedHeadersScheme;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code X-HubSpot-Signature-v3: <base64>} over method, URL, body and time with nothing between; some escapes of the URL are
 * decoded first.
 */
final class HubSpotV3 implements TimedHeadersScheme {
    private static final String TIME = "X-HubSpot-Request-Timestamp";
    /** These and no others: {@code :/?@!$'()*,;}. */
    private static final Pattern ESCAPES =
            Pattern.compile("%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", Pattern.CASE_INSENSITIVE);

    private static final TimedHeaders HEADERS = new TimedHeaders(
            "X-HubSpot-Signature-v3", "", TIME, Freshness.PAST_ONLY.in(Unit.MILLISECONDS), true, HubSpotV3::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("hubspot-v3", "HubSpot v3", "the app's client secret, used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64);
    }

    @Override
    public TimedHeaders headers() {
        return HEADERS;
    }

    private static Content content(SignedRequest request) {
        return Content.of(
                Content.text("method", request.method()),
                Content.text("url", decoded(request.url())),
                Content.body(request.body()),
                TimedHeaders.timeIn(request, TIME));
    }

    private static String decoded(String url) {
        return ESCAPES.matcher(url)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group().substring(1), 16))));
    }
}
