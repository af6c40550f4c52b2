package dev.hookbench.json;

/** A text that is JSON but no JSON Schema that can be used; the message says why. */
public final class InvalidSchema extends RuntimeException {
    InvalidSchema(String message) {
        super(message);
    }
}
