package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.domain.delivery.AttemptOutcome;
import dev.hookbench.ui.control.TimelineEntry;
import dev.hookbench.ui.control.Tone;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** One attempt on the timeline; pressing it looks at the attempt. Its user data is the attempt's uid. */
final class AttemptButton extends Button {
    AttemptButton(Attempt attempt, AttemptWords words, Instant now, Consumer<Attempt> chosen) {
        String took = words.took(attempt);
        setText(words.words()
                .get(
                        "deliveries.attempt.line",
                        attempt.number(),
                        words.outcome(attempt),
                        took.isEmpty() ? 0 : 1,
                        took));
        setGraphic(new TimelineEntry(
                        tone(attempt.outcome()), getText(), words.words().moment(attempt.startedAt(), now))
                .onOneLine());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("timeline-button");
        setMaxWidth(Double.MAX_VALUE);
        setUserData(attempt.uid());
        setOnAction(_ -> chosen.accept(attempt));
    }

    private static Tone tone(AttemptOutcome outcome) {
        if (outcome.isSuccess()) {
            return Tone.SUCCESS;
        }
        return outcome instanceof AttemptOutcome.Open || outcome instanceof AttemptOutcome.Unknown
                ? Tone.WARNING
                : Tone.DANGER;
    }
}
