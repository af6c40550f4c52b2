package dev.hookbench.ui.endpoints;

import dev.hookbench.domain.endpoint.StateChange;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.TimelineEntry;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cards of the selected endpoint: state in words, settings, history. */
public final class EndpointOverviewController {
    private final EndpointsScreen screen;
    private final StatePills pills;
    private List<StateChange> told = List.of();

    @FXML
    private Card stateCard;

    @FXML
    private Label cause;

    @FXML
    private Label meaning;

    @FXML
    private Label wayOut;

    @FXML
    private Card unverified;

    @FXML
    private Label settings;

    @FXML
    private Label description;

    @FXML
    private VBox history;

    EndpointOverviewController(EndpointsScreen screen) {
        this.screen = screen;
        this.pills = new StatePills(screen.tools().messages());
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(cause, description);
        unverified.setTone(Tone.DANGER);
        screen.list().detailProperty().subscribe(detail -> show(detail, now()));
        screen.list()
                .nowProperty()
                .subscribe(now -> tell(screen.list().detailProperty().get(), now));
    }

    private void show(@Nullable EndpointDetail detail, Instant now) {
        if (detail != null) {
            description.setText(detail.endpoint().description());
            settings.setText(new SettingsSummary(screen.words()).of(detail.endpoint()));
            Shown.set(unverified, !detail.endpoint().options().tls().verify());
            tell(detail, now);
        }
    }

    private void tell(@Nullable EndpointDetail detail, Instant now) {
        if (detail == null) {
            return;
        }
        StateStory story = StateStory.of(detail, now, screen.words());
        Tone tone = StatePills.tone(story.state());
        stateCard.setTitle(story.title());
        stateCard.setTone(tone == Tone.SUCCESS ? Tone.NEUTRAL : tone);
        cause.setText(story.cause());
        meaning.setText(story.meaning());
        wayOut.setText(story.wayOut());
        if (!told.equals(detail.history())) {
            told = detail.history();
            history.getChildren().setAll(told.stream().map(this::entry).toList());
        }
    }

    private TimelineEntry entry(StateChange change) {
        return new TimelineEntry(
                StatePills.tone(change.to()),
                screen.words().get("endpoints.history.entry", pills.text(change.to()), change.cause()),
                screen.words().moment(change.at(), now()));
    }

    private Instant now() {
        return screen.list().nowProperty().get();
    }
}
