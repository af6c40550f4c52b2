package dev.hookbench.domain.capture;

/**
 * Why a request was recorded without its body.
 *
 * @param reason {@code body_too_large} or {@code incomplete}
 * @param message what happened and what to do, in words
 * @param bytesSeen body bytes that arrived before it was given up
 */
public record Refusal(String reason, String message, long bytesSeen) {}
