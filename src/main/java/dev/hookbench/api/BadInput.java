package dev.hookbench.api;

/** An input that is refused with 400; the message names the field, the value and the cure. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }
}
