package dev.hookbench.dispatch.http;

import dev.hookbench.domain.Outcome;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a request goes: a URL taken apart.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII; an IPv6 address without its brackets
 * @param port 1 to 65535, the scheme's own where the URL names none
 * @param target raw path and query as they go on the request line, without the fragment
 */
public record Destination(String scheme, String host, int port, String target) {
    /** The longest URL that is taken, in characters. */
    public static final int MAX_URL_LENGTH = 2_048;

    private static final String FIELD = "url";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MAX_PORT = 65_535;

    /** The destination that {@code url} names, or what is wrong with it and how to mend it. */
    public static Outcome<Destination> parse(String url) {
        if (url.isBlank()) {
            return refused(
                    url, "url is empty: give the address to send to, for example http://127.0.0.1:9400/in/default.");
        }
        if (url.length() > MAX_URL_LENGTH) {
            return refused(
                    url.substring(0, 80) + "…",
                    "url has " + url.length() + " characters: shorten it to at most " + MAX_URL_LENGTH + ".");
        }
        int odd = firstControl(url);
        if (odd >= 0) {
            return refused(
                    url,
                    String.format(
                            Locale.ROOT,
                            "url has the control character U+%04X at position %d: remove it.",
                            (int) url.charAt(odd),
                            odd + 1));
        }
        try {
            return of(url, new URI(url));
        } catch (URISyntaxException e) {
            return refused(
                    url,
                    "url %s cannot be read (%s): percent-encode characters that are not allowed there, a space as %%20."
                            .formatted(quoted(url), e.getReason() + place(e)));
        }
    }

    /** {@code host} or {@code host:port} as the Host header spells it: without the port where it is the scheme's own. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == portOf(scheme) ? name : name + ":" + port;
    }

    /** Host and port for messages. */
    public String place() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** Whether the exchange is encrypted. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** The same place with another request target. */
    public Destination withTarget(String newTarget) {
        return new Destination(scheme, host, port, newTarget);
    }

    private static Outcome<Destination> of(String url, URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return refused(
                    url,
                    scheme.isEmpty()
                            ? "url %s has no scheme: start it with http:// or https://.".formatted(quoted(url))
                            : "url has the scheme %s: use http or https.".formatted(quoted(scheme)));
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            return refused(url, "url %s names no host: write it as %s://host/path.".formatted(quoted(url), scheme));
        }
        if (authority.indexOf('@') >= 0) {
            return refused(
                    withoutUserInfo(url, authority),
                    "url carries a user name or password: take it out of the URL and set an authentication header instead.");
        }
        return withAuthority(url, uri, scheme, authority);
    }

    private static Outcome<Destination> withAuthority(String url, URI uri, String scheme, String authority) {
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String portText = colon < 0 ? "" : authority.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port = portText.isEmpty() ? portOf(scheme) : portNumber(portText);
        if (port < 1) {
            return refused(url, "url has the port %s: give a number from 1 to 65535.".formatted(quoted(portText)));
        }
        String ascii = ascii(host);
        if (ascii.isEmpty()) {
            return refused(
                    url, "url has the host %s, which is not a host name: check its spelling.".formatted(quoted(host)));
        }
        return Outcome.done(new Destination(scheme, ascii, port, target(uri)));
    }

    /** Non-ASCII characters of path and query are percent-encoded as UTF-8 (RFC 3987, 3.1). */
    private static String target(URI uri) {
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        String raw = (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        StringBuilder target = new StringBuilder(raw.length());
        for (byte b : raw.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                target.append((char) b);
            } else {
                target.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return target.toString();
    }

    private static String ascii(String host) {
        if (host.isEmpty() || (host.indexOf('%') >= 0 && host.indexOf(':') < 0)) {
            return "";
        }
        try {
            return host.indexOf(':') >= 0
                    ? host
                    : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int portNumber(String text) {
        if (text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = Integer.parseInt(text);
        return port <= MAX_PORT ? port : -1;
    }

    private static int portOf(String scheme) {
        return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutUserInfo(String url, String authority) {
        return url.replace(authority, "***" + authority.substring(authority.lastIndexOf('@')));
    }

    private static String place(URISyntaxException e) {
        return e.getIndex() < 0 ? "" : " at position " + (e.getIndex() + 1);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Outcome<Destination> refused(String url, String message) {
        return Outcome.refused(FIELD, url, message);
    }
}
