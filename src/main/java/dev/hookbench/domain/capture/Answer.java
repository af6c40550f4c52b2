package dev.hookbench.domain.capture;

import dev.hookbench.domain.Headers;

/** The response that a sender was given. */
public record Answer(int status, Headers headers, String body) {}
