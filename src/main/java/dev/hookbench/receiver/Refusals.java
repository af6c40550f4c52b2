package dev.hookbench.receiver;

import dev.hookbench.domain.Headers;
import dev.hookbench.domain.capture.Answer;
import dev.hookbench.domain.capture.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is recorded and answered when a request is refused. */
final class Refusals {
    /** Status 0: the connection ended before an answer could be given. */
    static final Answer NONE_GIVEN = new Answer(0, Headers.none(), "");

    private Refusals() {}

    /**
     * A refusal with its answer.
     *
     * @param reply null where nobody is left to answer
     */
    record Refused(Refusal refusal, @Nullable Reply reply) {}

    /** The refusal of a body that ended so. */
    static Refused of(BodyEnd end) {
        return switch (end) {
            case BodyEnd.TooLarge large -> tooLarge(large);
            case BodyEnd.TooSlow slow -> tooSlow(slow);
            case BodyEnd.Broken broken ->
                new Refused(incomplete("The body is incomplete: " + broken.why(), broken.seen()), null);
            case BodyEnd.Unread unread -> unread.refused();
            case BodyEnd.Whole _, BodyEnd.Unstorable _ -> throw new IllegalArgumentException("not refused: " + end);
        };
    }

    private static Refused tooLarge(BodyEnd.TooLarge large) {
        String size = large.declared() < 0
                ? "more than " + number(large.limit()) + " bytes"
                : number(large.declared()) + " bytes";
        String message = "The body has " + size + "; the receiver's limit is " + number(large.limit())
                + ". Send less, or raise the body limit in the settings.";
        return new Refused(new Refusal("body_too_large", message, large.seen()), Reply.refusal(413, message));
    }

    private static Refused tooSlow(BodyEnd.TooSlow slow) {
        Refusal refusal = incomplete("The body is incomplete: " + slow.why() + ".", slow.seen());
        return new Refused(refusal, Reply.refusal(408, refusal.message()));
    }

    private static Refusal incomplete(String message, long seen) {
        return new Refusal("incomplete", message, seen);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
