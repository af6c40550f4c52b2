package dev.hookbench.app;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.capture.CaptureFilter;
import dev.hookbench.domain.capture.CaptureRow;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.EventDraft;
import dev.hookbench.domain.delivery.Target;
import dev.hookbench.domain.endpoint.Endpoint;
import dev.hookbench.domain.endpoint.EndpointDraft;
import dev.hookbench.json.Json;
import dev.hookbench.testing.RawConnection;
import dev.hookbench.testing.RawConnection.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A running Hookbench as an attacker on the same machine sees it, and what its owner finds afterwards. */
final class ThreatScene {
    private static final List<String> PAGES =
            List.of("/portal", "/portal/app.js", "/portal/portal.css", "/portal/icon.svg");

    private final OpenHookbench hookbench;

    ThreatScene(OpenHookbench hookbench) {
        this.hookbench = hookbench;
    }

    /**
     * A call of a route.
     *
     * @param needsToken whether the route is for nobody without
     */
    record Call(String method, String target, boolean needsToken) {
        Call as(String other) {
            return new Call(other, target, needsToken);
        }
    }

    int port() {
        return URI.create(hookbench.apiUrl()).getPort();
    }

    String url(String target) {
        return hookbench.apiUrl() + target;
    }

    /** The files of the portal. */
    List<String> pages() {
        return PAGES;
    }

    /** Every route of the API, of the document itself, and those of the portal. */
    @SuppressWarnings("unchecked")
    List<Call> calls() throws IOException {
        Map<String, Map<String, Map<String, ?>>> paths =
                (Map<String, Map<String, Map<String, ?>>>) Objects.requireNonNull(
                        Json.parseObject(get("/openapi.json").body()).get("paths"));
        List<Call> calls = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> calls.add(new Call(
                method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]*}", "NONE"),
                !List.of().equals(operation.get("security"))))));
        PAGES.forEach(page -> calls.add(new Call("GET", page, false)));
        calls.add(new Call("GET", "/portal-api/endpoints", true));
        calls.add(new Call("POST", "/portal-api/endpoints", true));
        calls.add(new Call("POST", "/portal-api/session", false));
        calls.add(new Call("GET", "/portal-api/stream", true));
        return calls;
    }

    /** What the API tells of everything that can be changed by it. */
    List<String> state() throws IOException {
        List<String> state = new ArrayList<>();
        for (String target : List.of(
                "/api/v1/projects",
                "/api/v1/projects/any/endpoints",
                "/api/v1/projects/any/subscriptions",
                "/api/v1/projects/any/sources",
                "/api/v1/projects/any/events",
                "/api/v1/projects/any/eventdeliveries",
                "/api/v1/projects/any/event-types",
                "/api/v1/projects/any/portal-links",
                "/api/v1/projects/any/meta-events",
                "/api/v1/captures",
                "/api/v1/inboxes",
                "/api/v1/jobs",
                "/api/v1/security/keys",
                "/api/v1/settings")) {
            Response response = get(target);
            if (response.status() != 200) {
                throw new AssertionError(target + ": " + response.text());
            }
            state.add(response.text().replaceAll("\"last_used[a-z_]*\":(\"[^\"]*\"|null)", ""));
        }
        return state;
    }

    private Response get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer "
                + hookbench.apiKey().reveal() + "\r\n\r\n");
    }

    /** Sends the call with those header lines, and an object of that type unless it is read only. */
    Response send(Call call, String headers, String type) throws IOException {
        return send(call, headers, type, "{\"name\":\"evil\",\"url\":\"http://evil.test/\",\"owner_id\":\"acme\"}");
    }

    /** Sends the call with a body. */
    Response send(Call call, String headers, String type, String json) throws IOException {
        boolean bodiless = type.isEmpty() || call.method().equals("GET");
        String body = bodiless
                ? "\r\n"
                : "Content-Type: " + type + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        return send(call.method() + " " + call.target() + " HTTP/1.1\r\nHost: HOST\r\n" + headers + body);
    }

    /** Sends the text, {@code HOST} standing for the right Host. */
    Response send(String request) throws IOException {
        return send(new RawConnection(address()), request);
    }

    private Response send(RawConnection connection, String request) throws IOException {
        try (connection) {
            return connection
                    .send(request.replace("HOST", "127.0.0.1:" + port()))
                    .response();
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    }

    /** Tries a key. */
    Response guess(String key) throws IOException {
        return send(trying(key));
    }

    /** Tries a key from another address of this machine. */
    Response guessFrom(InetAddress from, String key) throws IOException {
        return send(new RawConnection(address(), from), trying(key));
    }

    private static String trying(String key) {
        return "GET /api/v1/captures HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer " + key + "\r\n\r\n";
    }

    /** The head of an answer but for what differs from one to the next. */
    static List<String> withoutId(Response response) {
        return response.head().stream()
                .filter(line -> !line.startsWith("X-Request-ID:") && !line.startsWith("Date:"))
                .sorted()
                .toList();
    }

    /** Posts to the receiver. */
    Response post(String url, String body) throws IOException {
        URI uri = URI.create(url);
        InetSocketAddress receiver = new InetSocketAddress(uri.getHost(), uri.getPort());
        return send(
                new RawConnection(receiver),
                "POST " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    /** The ids of what was captured. */
    List<String> captures() {
        return hookbench.services().captures().page(CaptureFilter.all(), PageRequest.newest(10)).rows().stream()
                .map(CaptureRow::uid)
                .toList();
    }

    /** The delivery of an event that was sent to a new endpoint with that URL. */
    Delivery sentTo(String url) {
        Endpoint made = hookbench
                .services()
                .endpointCommands()
                .create(EndpointDraft.of("target", url))
                .result()
                .orElseThrow();
        return hookbench
                .services()
                .deliveryCommands()
                .send(new EventDraft(
                        new Target.OneEndpoint(made.uid()),
                        "order.paid",
                        "application/json",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Headers.none(),
                        ""))
                .result()
                .orElseThrow()
                .deliveries()
                .getFirst();
    }

    /** What a command prints that another user of the machine runs. */
    String asNobody(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        whole.addAll(Arrays.asList(command));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    /** The names of the files in the data folder that hold that text. */
    List<String> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(hookbench.data())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
