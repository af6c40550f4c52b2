package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.FilterVerdict;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Choices;
import dev.hookbench.ui.form.Completion;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import dev.hookbench.ui.subscriptions.TesterViewModel.Source;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Trying a filter: on what, and what comes of it, condition by condition. */
public final class TesterController {
    private final SubscriptionsScreen screen;

    @FXML
    private ComboBox<Source> source;

    @FXML
    private ComboBox<SampleChoice> event;

    @FXML
    private ComboBox<SampleChoice> capture;

    @FXML
    private TextArea pasted;

    @FXML
    private Node typeRow;

    @FXML
    private TextField testedType;

    @FXML
    private Label nothing;

    @FXML
    private Label testerProblem;

    @FXML
    private Node verdict;

    @FXML
    private StatusPill pill;

    @FXML
    private Label summary;

    @FXML
    private VBox conditions;

    @FXML
    private Label convoy;

    @FXML
    private Node closeRow;

    TesterController(SubscriptionsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        TesterViewModel tester = screen.tester();
        Choices.fill(source, tester.source, List.of(Source.values()), this::words);
        fill(event, tester.events, tester.event);
        fill(capture, tester.captures, tester.capture);
        pasted.textProperty().bindBidirectional(tester.pasted);
        testedType.textProperty().bindBidirectional(tester.eventType);
        Completion.install(testedType, screen.typeNames());
        Shown.when(event, tester.source.map(Source.EVENT::equals));
        Shown.when(capture, tester.source.map(Source.CAPTURE::equals));
        Shown.when(pasted, tester.source.map(Source.PASTED::equals));
        Shown.when(typeRow, tester.subscriptionProperty().map(_ -> true).orElse(false));
        Shown.when(closeRow, tester.subscriptionProperty().map(_ -> true).orElse(false));
        Shown.text(testerProblem, tester.problemProperty());
        Shown.whenFilled(nothing);
        tester.sampledProperty().subscribe(this::sayWhatIsMissing);
        tester.source.subscribe(_ -> sayWhatIsMissing(tester.sampledProperty().get()));
        tester.verdictProperty().subscribe(this::show);
    }

    private static void fill(
            ComboBox<SampleChoice> box,
            ObservableList<SampleChoice> items,
            ObjectProperty<@Nullable SampleChoice> value) {
        Choices.words(box, SampleChoice::label);
        box.setItems(items);
        box.valueProperty().bindBidirectional(value);
    }

    private void sayWhatIsMissing(boolean sampled) {
        String missing = switch (screen.tester().source.get()) {
            case EVENT -> screen.words().get("subscriptions.tester.noEvent");
            case CAPTURE -> screen.words().get("subscriptions.tester.noCapture");
            case PASTED -> screen.words().get("subscriptions.tester.nothingPasted");
        };
        nothing.setText(sampled ? "" : missing);
    }

    private void show(@Nullable FilterVerdict answer) {
        Shown.set(verdict, answer != null);
        if (answer == null) {
            return;
        }
        Words words = screen.words();
        VerdictLines lines = new VerdictLines(words);
        pill.show(
                answer.matches() ? Feather.CHECK : Feather.X,
                answer.matches() ? Tone.SUCCESS : Tone.DANGER,
                words.get(answer.matches() ? "subscriptions.match" : "subscriptions.noMatch"));
        summary.setText(lines.summary(answer));
        conditions.getChildren().setAll(lines.conditions(answer));
        convoy.setText(answer.convoy().explanation());
        convoy.getStyleClass().setAll("label", answer.convoy().differs() ? "warning-text" : "muted");
    }

    private String words(Source choice) {
        return switch (choice) {
            case EVENT -> screen.words().get("subscriptions.tester.source.event");
            case CAPTURE -> screen.words().get("subscriptions.tester.source.capture");
            case PASTED -> screen.words().get("subscriptions.tester.source.pasted");
        };
    }

    @FXML
    private void close() {
        screen.list().showList();
    }
}
