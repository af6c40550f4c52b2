package dev.hookbench.dispatch.auth;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.ErrorClass;

/** What shows an endpoint who Hookbench is, at the moment of sending. */
public sealed interface Credential {
    /**
     * These headers; none for no authentication.
     *
     * @param kept whether they hold a token from before, which may have been withdrawn meanwhile
     */
    record Ready(Headers headers, boolean kept) implements Credential {}

    /**
     * It cannot be had.
     *
     * @param error {@link ErrorClass#BAD_REQUEST} when the settings are at fault
     * @param message why, and the cure
     */
    record Missing(ErrorClass error, String message) implements Credential {}

    /** The program ends. */
    record Cut() implements Credential {}
}
