package dev.hookbench.domain.capture;

/**
 * Why a request was refused. Its body is not kept, but what could not be read as a request is, byte for byte, as the
 * capture's body.
 *
 * @param reason {@code body_too_large}, {@code incomplete}, {@code malformed}, {@code head_too_large}, {@code
 *     url_too_long} or {@code method_not_taken}
 * @param message what happened and what to do, in words
 * @param bytesSeen body bytes that arrived before it was given up; of what could not be read, all bytes
 */
public record Refusal(String reason, String message, long bytesSeen) {}
