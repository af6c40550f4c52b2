package dev.hookbench.ui.inboxes;

import dev.hookbench.domain.capture.Inbox;
import dev.hookbench.ui.control.CopyButton;
import dev.hookbench.ui.form.HeaderRow;
import dev.hookbench.ui.form.HeaderRows;
import dev.hookbench.ui.form.Shown;
import dev.hookbench.ui.support.Messages;
import dev.hookbench.ui.support.ShortcutKey;
import dev.hookbench.ui.support.UiTools;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of an inbox, new or there already. */
public final class InboxFormController {
    private final InboxesViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Label heading;

    @FXML
    private Node urlRow;

    @FXML
    private Label url;

    @FXML
    private CopyButton copyUrl;

    @FXML
    private Button cancelInbox;

    @FXML
    private Button deleteButton;

    @FXML
    private Node deleteRow;

    @FXML
    private Label deleteQuestion;

    @FXML
    private Label others;

    @FXML
    private TextField name;

    @FXML
    private TextField slug;

    @FXML
    private TextField status;

    @FXML
    private HeaderRows headers;

    @FXML
    private TextArea body;

    InboxFormController(InboxesViewModel model, UiTools tools) {
        this.model = model;
        this.messages = tools.messages();
    }

    @FXML
    private void initialize() {
        InboxForm form = model.form();
        name.textProperty().bindBidirectional(form.name);
        slug.textProperty().bindBidirectional(form.slug);
        status.textProperty().bindBidirectional(form.status);
        body.textProperty().bindBidirectional(form.body);
        headers.bind(form.headers);
        Shown.problems(root, form.problems);
        Shown.whenFilled(others);
        form.problems.watchOthers(others::setText);
        form.edited.subscribe(this::show);
        model.receiverUrlProperty().subscribe(() -> show(form.edited.get()));
        copyUrl.setText(url::getText);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Puts the keyboard where a new inbox begins. */
    void focus() {
        name.requestFocus();
    }

    private void show(@Nullable Inbox inbox) {
        Shown.set(deleteRow, false);
        Shown.set(deleteButton, inbox != null);
        Shown.set(urlRow, inbox != null);
        cancelInbox.setText(messages.get(inbox == null ? "inboxes.form.cancel" : "inboxes.form.undo"));
        if (inbox == null) {
            heading.setText(messages.get("inboxes.form.new"));
        } else {
            heading.setText(messages.get("inboxes.form.edit", inbox.name()));
            url.setText(model.receiverUrlProperty().get() + "/in/" + inbox.slug());
            deleteQuestion.setText(messages.get("inboxes.form.delete.question", inbox.name()));
        }
    }

    @FXML
    private void addHeader() {
        model.form().headers.add(new HeaderRow("", ""));
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void askDelete() {
        Shown.set(deleteRow, true);
    }

    @FXML
    private void cancelDelete() {
        Shown.set(deleteRow, false);
    }

    @FXML
    private void delete() {
        model.delete();
    }

    private void onKey(KeyEvent event) {
        if (ShortcutKey.SEND.matches(event)) {
            save();
            event.consume();
        }
    }
}
