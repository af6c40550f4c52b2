package dev.hookbench.domain.signature;

import dev.hookbench.domain.Headers;

/**
 * A request as a signature check sees it.
 *
 * @param url the URL as the receiver knows it, not normalised
 * @param body the bytes as they arrived; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying bodies costs
public record SignedRequest(String method, String url, Headers headers, byte[] body) {}
