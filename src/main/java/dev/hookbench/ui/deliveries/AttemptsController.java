package dev.hookbench.ui.deliveries;

import dev.hookbench.domain.delivery.Attempt;
import dev.hookbench.ui.control.Card;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The attempts of the selected delivery, and both sides of the one looked at. */
public final class AttemptsController {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST_LINES = 14;
    /** Characters after which a line is likely to wrap in a pane of usual width. */
    private static final int WRAP = 72;

    private final DeliveriesScreen screen;
    private final AttemptWords words;

    @FXML
    private VBox attempts;

    @FXML
    private Label none;

    @FXML
    private Card exchange;

    @FXML
    private Label timings;

    @FXML
    private Label answerCut;

    @FXML
    private TextArea answer;

    @FXML
    private Label requestCut;

    @FXML
    private TextArea request;

    @FXML
    private CopyButton copyAnswer;

    @FXML
    private CopyButton copyRequest;

    @FXML
    private VBox signature;

    AttemptsController(DeliveriesScreen screen) {
        this.screen = screen;
        this.words = new AttemptWords(screen.words());
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(timings, answerCut, requestCut);
        copyAnswer.setText(answer::getText);
        copyRequest.setText(request::getText);
        screen.attempts().attempts().addListener((Observable _) -> list());
        screen.attempts().shownProperty().subscribe(this::show);
        list();
    }

    private void list() {
        attempts.getChildren()
                .setAll(screen.attempts().attempts().stream().map(this::entry).toList());
        Shown.set(none, attempts.getChildren().isEmpty());
        mark(screen.attempts().shownProperty().get());
    }

    private Button entry(Attempt attempt) {
        return new AttemptButton(attempt, words, screen.list().nowProperty().get(), screen.attempts()::choose);
    }

    private void show(@Nullable AttemptView view) {
        Shown.set(exchange, view != null);
        mark(view);
        if (view == null) {
            return;
        }
        Words texts = screen.words();
        Attempt attempt = view.attempt();
        String address = words.address(attempt);
        exchange.setTitle(texts.get("deliveries.exchange", attempt.number()));
        timings.setText(
                texts.get("deliveries.exchange.line", words.phases(attempt), address.isEmpty() ? 0 : 1, address));
        fill(answer, view.answer());
        answerCut.setText(view.answerCut());
        fill(request, view.request());
        requestCut.setText(view.requestCut());
        signature
                .getChildren()
                .setAll(SignatureStory.of(attempt.requestHeaders(), texts).stream()
                        .map(part -> new VBox(label(part.part(), "code-text"), label(part.meaning(), "muted")))
                        .toList());
        if (signature.getChildren().isEmpty()) {
            signature.getChildren().add(label(texts.get("deliveries.unsigned"), "muted"));
        }
    }

    private void mark(@Nullable AttemptView view) {
        String uid = view == null ? "" : view.attempt().uid();
        attempts.getChildren().forEach(entry -> entry.pseudoClassStateChanged(CHOSEN, uid.equals(entry.getUserData())));
    }

    private static void fill(TextArea area, String text) {
        area.setText(text);
        long rows = text.lines().mapToLong(line -> 1 + line.length() / WRAP).sum();
        area.setPrefRowCount((int) Math.min(MOST_LINES, rows + 1));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
