package dev.hookbench.signature.scheme;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeSettings;
import dev.hookbench.domain.signature.Signatures.SchemeInfo;
import dev.hookbench.domain.signature.SignedRequest;
import dev.hookbench.signature.part.BodyHash;
import dev.hookbench.signature.part.Content;
import dev.hookbench.signature.part.Encoding;
import dev.hookbench.signature.part.Finding;
import dev.hookbench.signature.part.Hash;
import dev.hookbench.signature.part.HeaderFaults;
import dev.hookbench.signature.part.HmacScheme;
import dev.hookbench.signature.part.Jwt;
import dev.hookbench.signature.part.Reading;
import dev.hookbench.signature.part.Recipe;
import dev.hookbench.signature.part.Url;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Authorization: JWT <token>} or {@code ?jwt=}, by HS256; its claim {@code qsh} is the hash of method, path and query.
 * The body is not covered.
 */
final class AtlassianConnect implements HmacScheme {
    private static final String HEADER = "Authorization";
    private static final String PARAMETER = "jwt";
    private static final String ALGORITHM = "HS256";
    private static final String QSH = "qsh";
    private static final long LIFE = 180;

    @Override
    public SchemeInfo info() {
        return new SchemeInfo(
                "atlassian-connect", "Atlassian Connect", "the sharedSecret of the installation, as text");
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(SchemeOption.text("basePath", ""));
    }

    @Override
    public Recipe recipe(SchemeSettings settings) {
        return new Recipe(Hash.SHA256, Encoding.BASE64_URL);
    }

    @Override
    public Reading read(SignedRequest request, SchemeSettings settings) {
        Optional<String> token = token(request);
        return token.isPresent()
                ? Jwt.read(request, HEADER, token.get(), ALGORITHM)
                : HeaderFaults.missing(HEADER, request.headers());
    }

    private static Optional<String> token(SignedRequest request) {
        return request.headers()
                .first(HEADER)
                .map(value -> value.replaceFirst("^(?i:JWT) +", ""))
                .or(() -> parameters(Url.of(request.url()).query())
                        .filter(pair -> pair[0].equals(PARAMETER))
                        .map(pair -> pair[1])
                        .findFirst());
    }

    private static Stream<String[]> parameters(String query) {
        return Stream.of(query.split("&", -1)).filter(pair -> !pair.isEmpty()).map(pair -> (pair + "=").split("=", 3));
    }

    /** {@code METHOD&path&query}: names and values escaped by RFC 3986, sorted, repeated names joined with commas. */
    private static Content canonical(SignedRequest request, SchemeSettings settings) {
        Url url = Url.of(request.url());
        SortedMap<String, List<String>> query = new TreeMap<>();
        parameters(url.query())
                .filter(pair -> !pair[0].equals(PARAMETER))
                .forEach(pair -> query.computeIfAbsent(again(pair[0]), _ -> new ArrayList<>())
                        .add(again(pair[1])));
        String text = query.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + entry.getValue().stream().sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining("&"));
        return Content.of(Content.text("request", request.method() + "&" + path(url, settings) + "&" + text));
    }

    /** Relative to the app's base URL: option {@code basePath}. */
    private static String path(Url url, SchemeSettings settings) {
        String base = settings.option("basePath", "").replaceFirst("/+$", "");
        String path = !base.isEmpty() && url.path().startsWith(base + "/")
                ? url.path().substring(base.length())
                : url.path();
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.isEmpty() ? "/" : bare.replace("&", "%26");
    }

    private static String again(String text) {
        return Rfc3986.encode(FormBody.decoded(text));
    }

    @Override
    public Optional<Finding> objection(SignedRequest request, SchemeSettings settings, Instant now) {
        Optional<Jwt> token = token(request).flatMap(Jwt::parse);
        return token.flatMap(jwt -> BodyHash.objection(
                        request,
                        jwt.claim(QSH),
                        other -> canonical(other, settings),
                        new Finding(
                                "url_mismatch",
                                null,
                                "The token fits, but its " + QSH
                                        + " does not fit method, path and query. Check with the URL"
                                        + " as it was requested, and set the app's base path.")))
                .or(() -> token.flatMap(jwt -> jwt.expiry(now)));
    }

    @Override
    public SignedRequest sign(SignedRequest request, String messageId, SchemeSettings settings, Instant now) {
        String qsh = Encoding.HEX.encode(
                Hash.SHA256.plain(canonical(request, settings).bytes()));
        String unsigned = Jwt.unsigned(
                ALGORITHM, Map.of(QSH, qsh, "iat", now.getEpochSecond(), "exp", now.getEpochSecond() + LIFE));
        String digest =
                recipe(settings).digests(settings, Jwt.content(unsigned)).getLast();
        return request.with(HEADER, "JWT " + unsigned + "." + digest);
    }
}
