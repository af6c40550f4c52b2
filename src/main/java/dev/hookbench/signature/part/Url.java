package dev.hookbench.signature.part;

/**
 * A URL taken apart without changing a character, since signed URLs are compared as text ({@code java.net.URI}
 * normalises).
 *
 * @param query without the question mark; empty where there is none
 */
public record Url(String scheme, String authority, String path, String query) {
    /** The parts of that text; a text without a scheme is a path. */
    public static Url of(String text) {
        int end = text.indexOf("://");
        String scheme = end < 0 ? "" : text.substring(0, end);
        String rest = end < 0 ? text : text.substring(end + 3);
        int slash = end < 0 ? 0 : firstOf(rest);
        String target = rest.substring(slash);
        int mark = target.indexOf('?');
        return new Url(
                scheme,
                rest.substring(0, slash),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1));
    }

    private static int firstOf(String rest) {
        int slash = rest.indexOf('/');
        int mark = rest.indexOf('?');
        int first = slash < 0 ? mark : mark < 0 ? slash : Math.min(slash, mark);
        return first < 0 ? rest.length() : first;
    }

    /** The whole URL. */
    public String text() {
        return (scheme.isEmpty() ? "" : scheme + "://") + authority + target();
    }

    /** Path and query. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    Url withScheme(String other) {
        return new Url(other, authority, path, query);
    }

    Url withAuthority(String other) {
        return new Url(scheme, other, path, query);
    }

    Url withPath(String other) {
        return new Url(scheme, authority, other, query);
    }

    /** The same with another query. */
    public Url withQuery(String other) {
        return new Url(scheme, authority, path, other);
    }

    /** The same with that port, or with none where it is empty. */
    public Url withPort(String port) {
        String host = hasPort() ? authority.substring(0, authority.lastIndexOf(':')) : authority;
        return withAuthority(port.isEmpty() ? host : host + ":" + port);
    }

    /** Whether a port is written. */
    public boolean hasPort() {
        return authority.matches(".*:[0-9]+");
    }

    /** The port that need not be written. */
    public String defaultPort() {
        return scheme.equals("https") ? "443" : "80";
    }
}
