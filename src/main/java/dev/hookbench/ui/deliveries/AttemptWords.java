package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.ui.form.Spans;
import dev.hookbench.ui.support.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of an attempt, in words. */
final class AttemptWords {
    private AttemptWords() {}

    /** For example {@code 503 Service Unavailable} or {@code timed out}. */
    static String outcome(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> (answered.status() + " " + answered.reasonPhrase()).strip();
            case AttemptOutcome.Failed failed -> error(failed.error());
            case AttemptOutcome.Unknown _ -> Messages.get("deliveries.attempt.unknown");
            case AttemptOutcome.Open _ -> Messages.get("deliveries.attempt.open");
        };
    }

    /** The table's word for it: the status code, or the error in a word or two; empty while it is open. */
    static String answer(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> Integer.toString(answered.status());
            case AttemptOutcome.Failed failed -> error(failed.error());
            case AttemptOutcome.Unknown _ -> Messages.get("deliveries.attempt.unknown.short");
            case AttemptOutcome.Open _ -> "";
        };
    }

    /** How long it took; empty where that is not known. */
    static String took(Attempt attempt) {
        Timings timings = timings(attempt);
        return timings == null ? "" : Spans.took(timings.total().toMillis());
    }

    /** The phases that happened, for example {@code DNS 1 ms · connect 3 ms · first byte 12 ms · total 14 ms}. */
    static String phases(Attempt attempt) {
        Timings timings = timings(attempt);
        if (timings == null) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        phase(shown, "dns", timings.dns());
        phase(shown, "connect", timings.connect());
        phase(shown, "tls", timings.tls());
        phase(shown, "firstByte", timings.firstByte());
        phase(shown, "total", timings.total());
        return String.join(" · ", shown);
    }

    /** The address it was sent to; empty where there was no connection. */
    static String address(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.ipAddress();
            case AttemptOutcome.Failed failed -> failed.ipAddress() == null ? "" : failed.ipAddress();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> "";
        };
    }

    static String error(ErrorClass error) {
        return Messages.get("deliveries.error." + error.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Timings timings(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.timings();
            case AttemptOutcome.Failed failed -> failed.timings();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> null;
        };
    }

    private static void phase(List<String> shown, String name, @Nullable Duration span) {
        if (span != null) {
            shown.add(Messages.get("deliveries.timing." + name, Spans.took(span.toMillis())));
        }
    }
}
