package dev.hookbench.ui.form;

import dev.hookbench.ui.support.Formats;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.UiTools;
import java.time.Duration;
import java.time.Instant;

/** Texts and formats together, for what is put into sentences. */
public record Words(Messages messages, Formats formats) {
    /** Those of the window. */
    public static Words of(UiTools tools) {
        return new Words(tools.messages(), tools.formats());
    }

    /** The text under that key. */
    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** A span in whole seconds, two units at most. */
    public String span(Duration span) {
        return formats.span(span);
    }

    /** What is left of a span, rounded up to whole seconds, so that a countdown ends at {@code 0 s} and not before. */
    public String left(Instant now, Instant end) {
        return formats.span(Duration.between(now, end).plusMillis(999));
    }

    /** How long an exchange took. */
    public String took(Duration duration) {
        return formats.duration(duration);
    }

    /** A time of day; with its date where that is another day than {@code now}'s. */
    public String moment(Instant instant, Instant now) {
        boolean far = Duration.between(instant, now).abs().compareTo(Duration.ofHours(20)) > 0;
        return far ? formats.dateTime(instant) : formats.time(instant);
    }
}
