package dev.hookbench.api.route;

/** An input that is refused; the message names the field, the value and the cure. */
public final class BadInput extends RuntimeException {
    private final boolean ofBody;

    private BadInput(String message, boolean ofBody) {
        super(message);
        this.ofBody = ofBody;
    }

    /** Of a parameter or a header, refused with 400 everywhere. */
    public BadInput(String message) {
        this(message, false);
    }

    /** Of a field of a body that is sound JSON: 400 on Convoy's routes, 422 on ours. */
    public static BadInput ofBody(String message) {
        return new BadInput(message, true);
    }

    /** Whether a field of the body is wrong. */
    public boolean isOfBody() {
        return ofBody;
    }
}
