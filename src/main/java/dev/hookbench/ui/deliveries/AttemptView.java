package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.Headers;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.journal.BodyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Both sides of one attempt as texts.
 *
 * @param request request line, headers, empty line, body
 * @param requestCut what of the request's body is not shown, in words; empty when all is
 * @param answer status line, headers, empty line, body; or the error
 * @param answerCut what of the answer's body is not kept or not shown, in words; empty when all is
 */
record AttemptView(Attempt attempt, String request, String requestCut, String answer, String answerCut) {
    /** How much of a body is shown, in bytes. */
    static final int SHOWN = 64 * 1024;

    /** Reads the bodies and puts both sides together. Touches the disk. */
    static AttemptView load(Attempt attempt, BodyReader bodies, AttemptWords words) {
        String request = "POST " + attempt.url() + "\n" + lines(attempt.requestHeaders()) + "\n"
                + body(attempt.requestBody(), bodies);
        return new AttemptView(
                attempt,
                request,
                words.cut(attempt.requestBody(), SHOWN),
                answer(attempt, bodies, words),
                attempt.outcome() instanceof AttemptOutcome.Answered answered ? words.cut(answered, SHOWN) : "");
    }

    private static String answer(Attempt attempt, BodyReader bodies, AttemptWords words) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered ->
                words.outcome(attempt) + "\n" + lines(answered.headers()) + "\n" + body(answered.body(), bodies);
            case AttemptOutcome.Failed failed -> words.outcome(attempt) + "\n\n" + failed.message();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> words.outcome(attempt);
        };
    }

    private static String lines(Headers headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(header ->
                lines.append(header.name()).append(": ").append(header.value()).append('\n'));
        return lines.toString();
    }

    private static String body(BodyRef body, BodyReader bodies) {
        if (body.size() == 0) {
            return "";
        }
        try {
            int length = (int) Math.min(body.size(), SHOWN);
            String text = new String(bodies.read(body, 0, length), StandardCharsets.UTF_8);
            return body.size() > SHOWN ? text + "\n…" : text;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
