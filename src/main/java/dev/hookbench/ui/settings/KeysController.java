package dev.hookbench.ui.settings;

import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.form.Words;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card of API keys: each with its scopes and last use, made here and revoked here. */
public final class KeysController {
    private final KeysViewModel model;
    private final Words words;

    @FXML
    private Parent root;

    @FXML
    private VBox keyLines;

    @FXML
    private HBox made;

    @FXML
    private Label note;

    @FXML
    private Label token;

    @FXML
    private CopyButton copyToken;

    @FXML
    private TextField keyName;

    @FXML
    private TextField keyDays;

    @FXML
    private CheckBox keyReads;

    @FXML
    private CheckBox keySends;

    @FXML
    private CheckBox keyAdministers;

    @FXML
    private Label keyOthers;

    KeysController(KeysViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        keyName.textProperty().bindBidirectional(model.name);
        keyDays.textProperty().bindBidirectional(model.days);
        keyReads.selectedProperty().bindBidirectional(model.reads);
        keySends.selectedProperty().bindBidirectional(model.sends);
        keyAdministers.selectedProperty().bindBidirectional(model.administers);
        Shown.problems(root, model.problems);
        Shown.whenFilled(note, keyOthers);
        model.problems.watchOthers(keyOthers::setText);
        copyToken.setText(model::token);
        model.noteProperty().subscribe(text -> {
            note.setText(text);
            token.setText(model.token());
            Shown.set(made, !model.token().isEmpty());
        });
        model.lines().addListener((Observable _) -> show());
        show();
    }

    private void show() {
        keyLines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node line(KeyLine key) {
        Label name = new Label(key.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label more = new Label(String.join(" · ", key.scopes(), key.use(), key.end()));
        more.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, more, gap);
        line.getStyleClass().add("secret-line");
        if (key.opens() && !key.isOwn()) {
            line.getChildren().add(revoke(key));
        }
        return line;
    }

    /** Asks once more in place, as a revoked key cannot be had back. */
    private Button revoke(KeyLine key) {
        Button revoke = new Button(words.get("settings.keys.revoke"));
        revoke.setId("revoke-" + key.id());
        revoke.setMinWidth(Region.USE_PREF_SIZE);
        revoke.setAccessibleText(words.get("settings.keys.revoke.of", key.name()));
        revoke.setOnAction(_ -> {
            revoke.setText(words.get("settings.keys.revoke.sure"));
            revoke.getStyleClass().add("danger");
            revoke.setOnAction(_ -> model.revoke(key.id()));
        });
        return revoke;
    }

    @FXML
    private void create() {
        model.create();
    }

    @FXML
    private void dismiss() {
        model.forgetToken();
    }
}
