package dev.hookbench.domain.signature;

import dev.hookbench.domain.Headers;

/**
 * A request as a signature check sees it, or as it is to be signed.
 *
 * @param url the URL as the receiver knows it, not normalised
 * @param body the bytes as they arrived; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying bodies costs
public record SignedRequest(String method, String url, Headers headers, byte[] body) {
    /** The same with another method. */
    public SignedRequest withMethod(String other) {
        return new SignedRequest(other, url, headers, body);
    }

    /** The same to another URL. */
    public SignedRequest withUrl(String other) {
        return new SignedRequest(method, other, headers, body);
    }

    /** The same with another body, which is not copied. */
    public SignedRequest withBody(byte[] other) {
        return new SignedRequest(method, url, headers, other);
    }

    /** The same with that header, in place of those of its name. */
    public SignedRequest with(String name, String value) {
        return new SignedRequest(method, url, headers.without(name).plus(name, value), body);
    }
}
