package dev.hookbench.receiver;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import java.nio.charset.StandardCharsets;

/**
 * An answer ready to be sent.
 *
 * @param body {@code answer}'s body in UTF-8; not to be changed
 * @param close whether the connection ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // made once per inbox and written, never compared
record Reply(Answer answer, byte[] body, boolean close) {
    /** The reply that gives {@code answer} on a connection that may go on. */
    static Reply of(Answer answer) {
        return new Reply(answer, answer.body().getBytes(StandardCharsets.UTF_8), false);
    }

    /** A sentence for whoever reads the sender's log. */
    static Reply text(int status, String sentence) {
        return of(new Answer(status, Headers.of("Content-Type", "text/plain; charset=utf-8"), sentence + "\n"));
    }

    /** A sentence, after which the connection is closed. */
    static Reply refusal(int status, String sentence) {
        return text(status, sentence).closing();
    }

    /** That the method is never taken (RFC 9110, 15.5.6 asks for Allow). */
    static Reply notAllowed(String method) {
        Reply plain = text(405, method + " is not taken; every other method is.");
        Headers headers = plain.answer.headers().plus("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        return of(new Answer(405, headers, plain.answer.body())).closing();
    }

    /** That nothing can be made durable now, so that the sender tries again. */
    static Reply unavailable(String why) {
        Reply plain = text(503, "Not stored, please send again: " + why);
        return of(new Answer(503, plain.answer.headers().plus("Retry-After", "5"), plain.answer.body()))
                .closing();
    }

    private Reply closing() {
        return new Reply(answer, body, true);
    }
}
