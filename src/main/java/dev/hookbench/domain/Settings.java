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
    /** Attempts under way over all endpoints, 1 to 200; takes effect at the next start. */
    String CONCURRENCY = "dispatch.concurrency";
    /** {@code true} lets an endpoint have several subscriptions; anything else allows it one, as Convoy does. */
    String MULTIPLE_SUBSCRIPTIONS = "project.multiple_endpoint_subscriptions";
    /** {@code light}, {@code dark} or {@code system}. */
    String THEME = "ui.theme";

    /** The value under that name. */
    Optional<String> get(String name);

    /** Keeps a value under that name, in place of the one before. */
    void put(String name, String value);
}
