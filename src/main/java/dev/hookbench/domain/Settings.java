package dev.hookbench.domain;

import java.util.Optional;

/** The port to settings kept with the data, each a text under a dotted name. */
public interface Settings {
    /** Largest body a receiver takes, in bytes. */
    String BODY_LIMIT = "receiver.body_limit";
    /** Port the receiver asks for. */
    String RECEIVER_PORT = "receiver.port";
    /** Port the API asks for. */
    String API_PORT = "api.port";
    /** {@code false} keeps endpoints active whose deliveries fail their last attempt; anything else disables them. */
    String DISABLE_ENDPOINT = "dispatch.disable_endpoint";
    /**
     * Attempts under way over all endpoints, 1 to {@link #MOST_CONCURRENCY}, from the next start; anything else leaves it to
     * the dispatcher, which lets many wait for endpoints that are slow.
     */
    String CONCURRENCY = "dispatch.concurrency";
    /** The most attempts under way that the setting may say. */
    int MOST_CONCURRENCY = 200;
    /** {@code true} lets an endpoint have several subscriptions; anything else allows it one, as Convoy does. */
    String MULTIPLE_SUBSCRIPTIONS = "project.multiple_endpoint_subscriptions";
    /** The project's retry plan: {@code linear} or {@code exponential}, seconds and attempts, with spaces between. */
    String STRATEGY = "project.strategy";
    /** How many deliveries in a row must fail their last attempt to make an endpoint inactive, default 1. */
    String INACTIVE_AFTER = "dispatch.inactive_after";
    /** {@code true} switches circuit breakers on; the names below it hold their figures, times in seconds. */
    String BREAKER_ENABLED = "breaker.enabled";

    String BREAKER_SAMPLE_RATE = "breaker.sample_rate";
    String BREAKER_ERROR_TIMEOUT = "breaker.error_timeout";
    String BREAKER_FAILURE_THRESHOLD = "breaker.failure_threshold";
    String BREAKER_SUCCESS_THRESHOLD = "breaker.success_threshold";
    String BREAKER_WINDOW = "breaker.observability_window";
    String BREAKER_MINIMUM_REQUESTS = "breaker.minimum_request_count";
    String BREAKER_CONSECUTIVE_FAILURES = "breaker.consecutive_failure_threshold";
    /** {@code light}, {@code dark} or {@code system}. */
    String THEME = "ui.theme";

    /** The value under that name. */
    Optional<String> get(String name);

    /** Keeps a value under that name, in place of the one before. */
    void put(String name, String value);
}
