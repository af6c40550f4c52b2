package dev.hookbench.journal;

import java.io.IOException;

/** Bytes that are no record of this journal; the message says what does not fit. */
final class MalformedRecord extends IOException {
    private static final long serialVersionUID = 1;

    MalformedRecord(String message) {
        super(message);
    }
}
