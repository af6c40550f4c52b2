package dev.hookbench.dispatch.meta;

import dev.hookbench.dispatch.RetrySchedule.Pause;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.AttemptOutcome.Answered;
import dev.hookbench.domain.delivery.AttemptOutcome.Failed;
import dev.hookbench.domain.delivery.AttemptOutcome.Open;
import dev.hookbench.domain.delivery.AttemptOutcome.Unknown;
import dev.hookbench.domain.meta.MetaEvent;

/** Says why a meta event stands where it stands. */
final class MetaWords {
    static final String SENT_AGAIN = "Sent again by the user.";
    static final String SWITCHED_OFF =
            "Meta events were switched off before it was sent: switch them on, then resend it.";

    static final String NO_SECRET =
            "The secret of meta events cannot be read, so nothing is signed: enter it anew under Settings, then resend this.";

    private MetaWords() {}

    static String succeeded(MetaEvent counted, AttemptOutcome outcome) {
        return "Attempt %d: %s".formatted(counted.attempts(), told(outcome));
    }

    static String retried(MetaEvent counted, AttemptOutcome outcome, Pause pause) {
        String asked =
                pause.asked().isEmpty() ? "" : ", as its Retry-After (" + pause.asked() + ") asks" + pause.limit();
        return "Attempt %d of %d: %s The next follows after %d s%s."
                .formatted(
                        counted.attempts(),
                        counted.retryPlan().attempts(),
                        told(outcome),
                        pause.length().toSeconds(),
                        asked);
    }

    static String failed(MetaEvent counted, AttemptOutcome outcome) {
        return "Attempt %d, the last: %s Mend the receiver or the URL, then resend it."
                .formatted(counted.attempts(), told(outcome));
    }

    private static String told(AttemptOutcome outcome) {
        return switch (outcome) {
            case Answered answered -> "answered " + answered.status() + ".";
            case Failed failed -> failed.message().endsWith(".") ? failed.message() : failed.message() + ".";
            case Unknown _ -> "the outcome is unknown.";
            case Open _ -> "under way.";
        };
    }
}
