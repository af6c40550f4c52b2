package dev.hookbench.dispatch.subscription;

/** Where Convoy's matching gives up; the message is a clause that says on what. */
final class ConvoyError extends RuntimeException {
    ConvoyError(String message) {
        super(message, null, false, false);
    }
}
