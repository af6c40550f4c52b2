package dev.hookbench.domain.capture;

import dev.hookbench.domain.Headers;

/**
 * The response that a sender was given.
 *
 * @param status 0 where the connection ended before one could be given
 */
public record Answer(int status, Headers headers, String body) {}
