package dev.hookbench.domain.capture;

/**
 * The first line of a request as it was sent.
 *
 * @param method {@code ?} where the line could not be read; target and version are empty then
 * @param target the raw request target, not decoded or normalised: one character for each byte (ISO 8859-1), so that bytes
 *     above 0x7F come out as they went in
 * @param version for example {@code HTTP/1.1}
 */
public record RequestLine(String method, String target, String version) {
    /** The target up to its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query without its question mark, empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }
}
