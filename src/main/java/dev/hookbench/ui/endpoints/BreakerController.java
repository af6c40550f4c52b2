package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.breaker.Breaker;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.form.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The circuit breaker of the selected endpoint; not shown while it has none. */
public final class BreakerController {
    private final EndpointsScreen screen;

    @FXML
    private Card breakerCard;

    @FXML
    private Label breakerMeaning;

    @FXML
    private Label breakerFigures;

    BreakerController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        screen.list().breakerProperty().subscribe(this::tell);
        screen.list().nowProperty().subscribe(this::tell);
    }

    private void tell() {
        Breaker breaker = screen.list().breakerProperty().get();
        Shown.set(breakerCard, breaker != null);
        if (breaker != null) {
            BreakerStory story =
                    BreakerStory.of(breaker, screen.list().nowProperty().get(), screen.words());
            breakerCard.setTone(story.tone());
            breakerCard.setTitle(story.title());
            breakerMeaning.setText(story.meaning());
            breakerFigures.setText(story.figures());
        }
    }
}
