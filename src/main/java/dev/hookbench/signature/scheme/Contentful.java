package dev.hookbench.signature.scheme;

import dev.hookbench.domain.Header;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Freshness;
import dev.hookbench.signature.part.Freshness.Unit;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.TimedHeaders;
import dev.hookbench.signature.part.Url;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code x-contentful-signature: <hex>} over method, path, the named headers and the body with line feeds between. */
final class Contentful implements HmacScheme {
    private static final String SIGNATURE = "X-Contentful-Signature";
    private static final String NAMES = "X-Contentful-Signed-Headers";
    private static final String TIME = "X-Contentful-Timestamp";
    private static final TimedHeaders HEADERS = new TimedHeaders(
            SIGNATURE, "", TIME, Freshness.pastOnly(30).in(Unit.MILLISECONDS).exclusively(), true, Contentful::content);

    @Override
    public SchemeInfo info() {
        return new SchemeInfo("contentful", "Contentful", "the signing secret, 64 characters used as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.url());
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.HEX);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        return HEADERS.read(request, NAMES);
    }

    private static Content content(SignedRequest request) {
        return Content.joined(
                "\n",
                List.of(
                        Content.text("method", request.method()),
                        Content.text("path", path(request.url())),
                        Content.text("headers", headers(request.headers())),
                        Content.body(request.body())));
    }

    /** The query is escaped as a whole, and the result once more: {@code ?a=1} becomes {@code ?a%253D1}. */
    private static String path(String text) {
        Url url = Url.of(text);
        return url.query().isEmpty() ? url.path() : url.path() + "?" + Rfc3986.encode(Rfc3986.encode(url.query()));
    }

    private static String headers(Headers headers) {
        return Stream.of(headers.first(NAMES).orElse("").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .map(name -> name + ":" + headers.first(name).orElse("").strip())
                .collect(Collectors.joining(";"));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String names = Stream.concat(request.headers().fields().stream().map(Header::name), Stream.of(NAMES, TIME))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equalsIgnoreCase(SIGNATURE))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return HEADERS.sign(request.with(NAMES, names), recipe(settings), settings, now);
    }
}
