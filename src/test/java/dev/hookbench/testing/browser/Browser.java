package dev.hookbench.testing.browser;

import dev.hookbench.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A browser with a profile of its own, by the WebDriver protocol (W3C WebDriver) over the JDK's HTTP client: the dozen commands
 * that the tests need do not warrant a library with thirty others behind it.
 */
public final class Browser implements AutoCloseable {
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private Browser(Chromium chromium, Path profile, List<String> arguments) throws IOException {
        List<String> all = Stream.of(QUIET, List.of("--user-data-dir=" + profile), arguments)
                .flatMap(List::stream)
                .toList();
        Map<String, @Nullable Object> options = Json.object("binary", Chromium.browser(), "args", all);
        Object answer = send(
                chromium.url() + "/session",
                "POST",
                Json.object(
                        "capabilities",
                        Json.object(
                                "alwaysMatch",
                                Json.object(
                                        "browserName",
                                        "chrome",
                                        "unhandledPromptBehavior",
                                        "ignore",
                                        "goog:loggingPrefs",
                                        Json.object("browser", "ALL", "performance", "ALL"),
                                        "goog:chromeOptions",
                                        options))));
        base = chromium.url() + "/session/" + ((Map<?, ?>) Objects.requireNonNull(answer)).get("sessionId");
    }

    static Browser open(Chromium chromium, String... arguments) throws IOException {
        return new Browser(chromium, chromium.profile(), List.of(arguments));
    }

    /** Goes to that URL and waits until it is loaded. */
    public Browser go(String url) throws IOException {
        command("POST", "/url", Json.object("url", url));
        return this;
    }

    /** Where it is. */
    public String url() throws IOException {
        return String.valueOf(command("GET", "/url", null));
    }

    /** Loads the page anew. */
    public Browser reload() throws IOException {
        command("POST", "/refresh", Json.object());
        return this;
    }

    /** What the script returns; {@code arguments[i]} are these. */
    public @Nullable Object script(String script, Object... arguments) throws IOException {
        return command("POST", "/execute/sync", Json.object("script", script, "args", List.of(arguments)));
    }

    /** What the promise that the script returns comes to. */
    public @Nullable Object promise(String expression) throws IOException {
        return command(
                "POST",
                "/execute/async",
                Json.object(
                        "script",
                        "const done = arguments[0]; Promise.resolve(" + expression
                                + ").then(done, (e) => done('rejected: ' + e));",
                        "args",
                        List.of()));
    }

    /** The text of the first element there, as shown; empty where there is none. */
    public String text(String css) throws IOException {
        return String.valueOf(script("return document.querySelector(arguments[0])?.innerText ?? ''", css));
    }

    /** How many elements there are. */
    public int count(String css) throws IOException {
        return ((Number) Objects.requireNonNull(script("return document.querySelectorAll(arguments[0]).length", css)))
                .intValue();
    }

    /** Waits until an element there shows a text that contains {@code part}. */
    public Browser awaitText(String css, String part) {
        Awaitility.await(css + " shows " + part)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> text(css), text -> text.contains(part));
        return this;
    }

    /** Waits until the script returns true. */
    public Browser await(String what, String condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(script("return " + condition)));
        return this;
    }

    /** Clicks the first element there, as a person would. */
    public Browser click(String css) throws IOException {
        command("POST", "/element/" + element(css) + "/click", Json.object());
        return this;
    }

    /** Clicks the shown button that has exactly that text or name. */
    public Browser press(String name) throws IOException {
        Object button = script(
                "return [...document.querySelectorAll('button, summary')].find((b) => b.checkVisibility()"
                        + " && (b.getAttribute('aria-label') ?? b.innerText).trim() === arguments[0]) ?? null",
                name);
        if (!(button instanceof Map<?, ?> found)) {
            throw new IOException("no button is called " + name);
        }
        command("POST", "/element/" + found.get(ELEMENT) + "/click", Json.object());
        return this;
    }

    /** Types into the first element there. */
    public Browser type(String css, String text) throws IOException {
        command("POST", "/element/" + element(css) + "/value", Json.object("text", text));
        return this;
    }

    /** Presses and releases keys, one after the other, wherever the focus is. */
    public Browser keys(String... keys) throws IOException {
        List<Object> actions = new ArrayList<>();
        for (String key : keys) {
            actions.add(Json.object("type", "keyDown", "value", key));
            actions.add(Json.object("type", "keyUp", "value", key));
        }
        command(
                "POST",
                "/actions",
                Json.object("actions", List.of(Json.object("type", "key", "id", "keys", "actions", actions))));
        return this;
    }

    /** The width and height of the page, in light or dark. */
    public Browser size(int width, int height, boolean dark) throws IOException {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Json.object("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        cdp(
                "Emulation.setEmulatedMedia",
                Json.object(
                        "features",
                        List.of(Json.object("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Sends a command of the DevTools protocol. */
    public @Nullable Object cdp(String method, Map<String, @Nullable Object> parameters) throws IOException {
        return command("POST", "/goog/cdp/execute", Json.object("cmd", method, "params", parameters));
    }

    /** A picture of what is shown, under {@code target/screenshots}. */
    public Path picture(String name) throws IOException {
        byte[] png = Base64.getDecoder().decode(String.valueOf(command("GET", "/screenshot", null)));
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        return Files.write(folder.resolve(name + ".png"), png);
    }

    /** What was logged since the last call: {@code browser} for the console, {@code performance} for the network. */
    public List<String> log(String kind) throws IOException {
        Object entries = command("POST", "/se/log", Json.object("type", kind));
        return ((List<?>) Objects.requireNonNull(entries))
                .stream()
                        .map(entry -> String.valueOf(((Map<?, ?>) entry).get("message")))
                        .toList();
    }

    /** Looks into the frame there from now on. */
    public Browser intoFrame(String css) throws IOException {
        command("POST", "/frame", Json.object("id", Json.object(ELEMENT, element(css))));
        return this;
    }

    /** Looks at the window opened last from now on. */
    public Browser intoNewestWindow() throws IOException {
        List<?> all = (List<?>) Objects.requireNonNull(command("GET", "/window/handles", null));
        command("POST", "/window", Json.object("handle", all.getLast()));
        return this;
    }

    /** Whether a dialog of the page's is open. */
    public boolean hasDialog() {
        try {
            command("GET", "/alert/text", null);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        command("DELETE", "", null);
    }

    private Object element(String css) throws IOException {
        Object found = command("POST", "/element", Json.object("using", "css selector", "value", css));
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(found)).get(ELEMENT));
    }

    private @Nullable Object command(String method, String path, @Nullable Map<String, @Nullable Object> body)
            throws IOException {
        return send(base + path, method, body);
    }

    private @Nullable Object send(String url, String method, @Nullable Map<String, @Nullable Object> body)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(Json.write(body)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Object value = Json.parseObject(response.body()).get("value");
            if (response.statusCode() != 200) {
                throw new IOException(method + " " + url + ": " + value);
            }
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
