package dev.hookbench.signature.part;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SignedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The URL of a request as the sender may know it: before proxies, tunnels and frameworks rewrote it. */
final class UrlVariants {
    /** With more of them there are too many orders. */
    private static final int MOST_PARAMETERS = 5;

    private UrlVariants() {}

    /**
     * Another URL.
     *
     * @param words after "The signed URL "
     */
    record Variant(String detail, String words, String url) {}

    /** One thing is otherwise: origin, path or query. */
    static Stream<Variant> ofOneChange(SignedRequest request) {
        Url url = Url.of(request.url());
        return distinct(
                request, Stream.of(origins(request), paths(url, request.headers()), queries(url), escapes(url)));
    }

    /** The origin is otherwise, and path or query as well. */
    static Stream<Variant> ofSeveralChanges(SignedRequest request) {
        return distinct(request, origins(request).stream().map(origin -> {
            Url url = Url.of(origin.url());
            return Stream.of(paths(url, request.headers()), queries(url))
                    .flatMap(List::stream)
                    .map(variant ->
                            new Variant(origin.detail(), origin.words() + " and " + variant.words(), variant.url()))
                    .toList();
        }));
    }

    private static Stream<Variant> distinct(SignedRequest request, Stream<List<Variant>> lists) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        lists.flatMap(List::stream).forEach(variant -> variants.putIfAbsent(variant.url(), variant));
        variants.remove(request.url());
        return variants.values().stream();
    }

    private static List<Variant> origins(SignedRequest request) {
        Url url = Url.of(request.url());
        List<Variant> origins = new ArrayList<>(schemes(url, ""));
        hosts(url, request.headers()).forEach(host -> {
            origins.add(host);
            origins.addAll(schemes(Url.of(host.url()), host.detail()));
        });
        values(request.headers(), "X-Forwarded-Port")
                .forEach(port -> origins.add(new Variant(
                        "port", "has another port", url.withPort(port).text())));
        return origins;
    }

    private static List<Variant> schemes(Url url, String detail) {
        Url other = url.withScheme(url.scheme().equals("https") ? "http" : "https");
        String scheme = detail.isEmpty() ? "scheme" : detail;
        String port = detail.isEmpty() ? "port" : detail;
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(scheme, "has another scheme", other.text()));
        Stream.of(url.defaultPort(), "443", "80", "").forEach(number -> {
            variants.add(
                    new Variant(port, "has another port", url.withPort(number).text()));
            variants.add(new Variant(
                    scheme,
                    "has another scheme and port",
                    other.withPort(number).text()));
        });
        return variants;
    }

    private static List<Variant> hosts(Url url, Headers headers) {
        Stream<String> plain =
                Stream.of("X-Forwarded-Host", "X-Original-Host", "Host").flatMap(name -> values(headers, name));
        Stream<String> forwarded = headers.all("Forwarded").stream()
                .flatMap(value -> Arrays.stream(value.split("[;,]", -1)))
                .map(String::strip)
                .filter(pair -> pair.regionMatches(true, 0, "host=", 0, 5))
                .map(pair -> pair.substring(5).replace("\"", ""));
        return Stream.concat(plain, forwarded)
                .filter(host -> !host.isEmpty() && !host.equalsIgnoreCase(url.authority()))
                .distinct()
                .map(host -> new Variant(
                        "host", "has another host", url.withAuthority(host).text()))
                .toList();
    }

    private static Stream<String> values(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    private static List<Variant> paths(Url url, Headers headers) {
        String path = url.path();
        List<Variant> variants = new ArrayList<>(List.of(
                path(url, "has a slash at the end of its path", path + "/"),
                path(
                        url,
                        "has no slash at the end of its path",
                        path.endsWith("/") ? path.substring(0, path.length() - 1) : path)));
        values(headers, "X-Forwarded-Prefix")
                .forEach(prefix -> variants.add(path(url, "has a prefix before its path", prefix + path)));
        Stream.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri", "X-Original-URI")
                .flatMap(name -> headers.all(name).stream())
                .filter(target -> target.startsWith("/"))
                .forEach(target -> variants.add(new Variant(
                        "path",
                        "has another path",
                        url.withPath(target).withQuery("").text())));
        return variants;
    }

    private static Variant path(Url url, String words, String path) {
        return new Variant("path", words, url.withPath(path).text());
    }

    private static List<Variant> queries(Url url) {
        List<String> parameters = List.of(url.query().split("&", -1));
        if (url.query().isEmpty()) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        if (parameters.size() > 1) {
            orders(parameters)
                    .forEach(order -> variants.add(query(url, "query_order", "has its query in another order", order)));
        }
        variants.add(query(url, "query_changed", "has no query", List.of()));
        for (int i = 0; i < parameters.size() && parameters.size() > 1; i++) {
            List<String> fewer = new ArrayList<>(parameters);
            fewer.remove(i);
            variants.add(query(url, "query_changed", "has fewer parameters", fewer));
        }
        return variants;
    }

    private static Variant query(Url url, String detail, String words, List<String> parameters) {
        return new Variant(
                detail, words, url.withQuery(String.join("&", parameters)).text());
    }

    /** Frameworks hand out decoded URLs, or escape them anew. */
    private static List<Variant> escapes(Url url) {
        String words = "has other escapes";
        return Stream.of(
                        url.withQuery(url.query().replace("+", "%20")),
                        url.withQuery(url.query().replace("%20", "+")),
                        url.withQuery(url.query().replace("%7E", "~")),
                        url.withPath(decoded(url.path())).withQuery(decoded(url.query())),
                        url.withQuery(decoded(url.query())))
                .map(other -> new Variant("escapes", words, other.text()))
                .toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Stream<List<String>> orders(List<String> parameters) {
        if (parameters.size() > MOST_PARAMETERS) {
            List<String> sorted = parameters.stream().sorted().toList();
            return Stream.of(sorted, sorted.reversed(), parameters.reversed());
        }
        List<List<String>> orders = new ArrayList<>();
        permute(new ArrayList<>(parameters), 0, orders);
        return orders.stream();
    }

    private static void permute(List<String> items, int from, List<List<String>> found) {
        if (from == items.size()) {
            found.add(List.copyOf(items));
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permute(items, from + 1, found);
            Collections.swap(items, from, i);
        }
    }
}
