package dev.hookbench.signature.part;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.signature.SignedRequest;
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

    static Stream<Variant> of(SignedRequest request) {
        Url url = Url.of(request.url());
        Map<String, Variant> variants = new LinkedHashMap<>();
        List<Variant> paths = paths(url);
        List<Variant> queries = queries(url);
        List<Variant> origins = new ArrayList<>(schemes(url, ""));
        hosts(url, request.headers()).forEach(host -> {
            origins.add(host);
            origins.addAll(schemes(Url.of(host.url()), host.detail()));
        });
        Stream.of(origins, paths, queries)
                .flatMap(List::stream)
                .forEach(variant -> variants.putIfAbsent(variant.url(), variant));
        for (Variant origin : origins) {
            Stream.concat(paths(Url.of(origin.url())).stream(), queries(Url.of(origin.url())).stream())
                    .forEach(variant -> variants.putIfAbsent(
                            variant.url(),
                            new Variant(origin.detail(), origin.words() + " and " + variant.words(), variant.url())));
        }
        variants.remove(request.url());
        return variants.values().stream();
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
        return Stream.of("X-Forwarded-Host", "X-Original-Host", "Host")
                .flatMap(name -> headers.all(name).stream())
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(host -> !host.isEmpty() && !host.equalsIgnoreCase(url.authority()))
                .distinct()
                .map(host -> new Variant(
                        "host", "has another host", url.withAuthority(host).text()))
                .toList();
    }

    private static List<Variant> paths(Url url) {
        String path = url.path();
        return List.of(
                new Variant(
                        "path",
                        "has a slash at the end of its path",
                        url.withPath(path + "/").text()),
                new Variant(
                        "path",
                        "has no slash at the end of its path",
                        url.withPath(path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                                .text()));
    }

    private static List<Variant> queries(Url url) {
        List<String> parameters = List.of(url.query().split("&", -1));
        if (url.query().isEmpty()) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        if (parameters.size() > 1) {
            orders(parameters)
                    .forEach(order -> variants.add(new Variant(
                            "query_order",
                            "has its query in another order",
                            url.withQuery(String.join("&", order)).text())));
        }
        variants.add(
                new Variant("query_changed", "has no query", url.withQuery("").text()));
        for (int i = 0; i < parameters.size() && parameters.size() > 1; i++) {
            List<String> fewer = new ArrayList<>(parameters);
            fewer.remove(i);
            variants.add(new Variant(
                    "query_changed",
                    "has fewer parameters",
                    url.withQuery(String.join("&", fewer)).text()));
        }
        return variants;
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
