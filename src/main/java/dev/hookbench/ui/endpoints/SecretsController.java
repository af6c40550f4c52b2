package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.control.StatusPill;
import dev.hookbench.ui.control.Tone;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of secrets: masked, revealed on demand, the old ones counting down. */
public final class SecretsController {
    private final EndpointsScreen screen;

    @FXML
    private VBox lines;

    @FXML
    private Label note;

    @FXML
    private Button expireButton;

    @FXML
    private VBox expire;

    SecretsController(EndpointsScreen screen) {
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        Shown.whenFilled(note);
        note.textProperty().bind(screen.secrets().noteProperty());
        screen.secrets().lines().addListener((Observable _) -> show());
        screen.expire().openProperty().subscribe(open -> {
            Shown.set(expire, open);
            Shown.set(expireButton, !open);
        });
        screen.list().selectedUidProperty().subscribe(screen.expire()::close);
        show();
    }

    private void show() {
        lines.getChildren()
                .setAll(screen.secrets().lines().stream().map(this::line).toList());
    }

    private Node line(SecretLine secret) {
        Label text = new Label(secret.text());
        text.getStyleClass().add("code-text");
        text.setMinWidth(secret.revealed() ? 0 : Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label left = new Label(left(secret));
        left.getStyleClass().add("muted");
        left.setMinWidth(Region.USE_PREF_SIZE);
        Words words = screen.words();
        CopyButton copy = new CopyButton();
        copy.setAccessibleText(words.get("endpoints.secrets.copy"));
        copy.setText(() -> screen.secrets().reveal(secret.uid()));
        HBox line = new HBox(pill(secret.age()), text, gap, left, reveal(secret), copy);
        line.getStyleClass().add("secret-line");
        return line;
    }

    private Button reveal(SecretLine secret) {
        Words words = screen.words();
        String name = secret.revealed() ? words.get("endpoints.secrets.hide") : words.get("endpoints.secrets.reveal");
        Button reveal = new Button("", new FontIcon(secret.revealed() ? Feather.EYE_OFF : Feather.EYE));
        reveal.getStyleClass().addAll("flat", "button-icon", "copy-button");
        reveal.setId("reveal-" + secret.uid());
        reveal.setAccessibleText(name);
        reveal.setTooltip(new Tooltip(name));
        reveal.setOnAction(_ -> screen.secrets().toggleReveal(secret.uid()));
        return reveal;
    }

    private String left(SecretLine secret) {
        return switch (secret.age()) {
            case CURRENT -> "";
            case OLD -> screen.words().get("endpoints.secrets.left", String.valueOf(secret.left()));
            case EXPIRED -> screen.words().get("endpoints.secrets.ended");
        };
    }

    private StatusPill pill(SecretLine.Age age) {
        Words words = screen.words();
        return switch (age) {
            case CURRENT -> new StatusPill(Feather.CHECK, Tone.SUCCESS, words.get("endpoints.secrets.current"));
            case OLD -> new StatusPill(Feather.CLOCK, Tone.WARNING, words.get("endpoints.secrets.old"));
            case EXPIRED -> new StatusPill(Feather.X, Tone.NEUTRAL, words.get("endpoints.secrets.expired"));
        };
    }

    @FXML
    private void beginExpire() {
        screen.expire().open();
    }
}
