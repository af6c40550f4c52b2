package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.BodyRef;
import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.domain.delivery.ErrorClass;
import dev.hookbench.domain.delivery.Timings;
import dev.hookbench.ui.form.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What became of an attempt, in words. */
record AttemptWords(Words words) {

    /** For example {@code 503 Service Unavailable} or {@code timed out}. */
    String outcome(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> (answered.status() + " " + answered.reasonPhrase()).strip();
            case AttemptOutcome.Failed failed -> error(failed.error());
            case AttemptOutcome.Unknown _ -> words.get("deliveries.attempt.unknown");
            case AttemptOutcome.Open _ -> words.get("deliveries.attempt.open");
        };
    }

    /** The table's word for it: the status code, or the error in a word or two; empty while it is open. */
    String answer(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> Integer.toString(answered.status());
            case AttemptOutcome.Failed failed -> error(failed.error());
            case AttemptOutcome.Unknown _ -> words.get("deliveries.attempt.unknown.short");
            case AttemptOutcome.Open _ -> "";
        };
    }

    /** How long it took; empty where that is not known. */
    String took(Attempt attempt) {
        Timings timings = timings(attempt);
        return timings == null ? "" : words.took(timings.total());
    }

    /** The phases that happened, for example {@code DNS 1 ms · connect 3 ms · first byte 12 ms · total 14 ms}. */
    String phases(Attempt attempt) {
        Timings timings = timings(attempt);
        if (timings == null) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        phase(shown, "deliveries.timing.dns", timings.dns());
        phase(shown, "deliveries.timing.connect", timings.connect());
        phase(shown, "deliveries.timing.tls", timings.tls());
        phase(shown, "deliveries.timing.firstByte", timings.firstByte());
        phase(shown, "deliveries.timing.total", timings.total());
        return String.join(" · ", shown);
    }

    /** The address it was sent to; empty where there was no connection. */
    String address(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.ipAddress();
            case AttemptOutcome.Failed failed -> failed.ipAddress() == null ? "" : failed.ipAddress();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> "";
        };
    }

    /** That only the first {@code shown} bytes of a body are on show; empty where that is all of it. */
    String cut(BodyRef body, int shown) {
        return body.size() <= shown ? "" : words.get("deliveries.cut.shown", size(shown), size(body.size()));
    }

    /** That only the beginning of an answer was kept, and how much of that is on show; empty where that is all of it. */
    String cut(AttemptOutcome.Answered answered, int shown) {
        if (!answered.truncated()) {
            return cut(answered.body(), shown);
        }
        String kept = size(answered.body().size());
        OptionalLong whole = answered.wholeLength();
        String cut = whole.isPresent()
                ? words.get("deliveries.cut.answer.of", kept, size(whole.getAsLong()))
                : words.get("deliveries.cut.answer", kept);
        return answered.body().size() <= shown ? cut : cut + " " + words.get("deliveries.cut.ofThese", size(shown));
    }

    String error(ErrorClass error) {
        return words.get(
                switch (error) {
                    case BAD_URL -> "deliveries.error.badUrl";
                    case DNS -> "deliveries.error.dns";
                    case CONNECTION_REFUSED -> "deliveries.error.refused";
                    case CONNECT_TIMEOUT -> "deliveries.error.noConnection";
                    case TLS -> "deliveries.error.tls";
                    case TIMEOUT -> "deliveries.error.timeout";
                    case CONNECTION_CLOSED -> "deliveries.error.closed";
                    case BAD_RESPONSE -> "deliveries.error.notHttp";
                    case FORBIDDEN_ADDRESS -> "deliveries.error.forbidden";
                    case BAD_REQUEST -> "deliveries.error.notMade";
                });
    }

    private String size(long bytes) {
        return words.formats().size(bytes);
    }

    private static @Nullable Timings timings(Attempt attempt) {
        return switch (attempt.outcome()) {
            case AttemptOutcome.Answered answered -> answered.timings();
            case AttemptOutcome.Failed failed -> failed.timings();
            case AttemptOutcome.Unknown _, AttemptOutcome.Open _ -> null;
        };
    }

    private void phase(List<String> shown, String key, @Nullable Duration span) {
        if (span != null) {
            shown.add(words.get(key, words.took(span)));
        }
    }
}
