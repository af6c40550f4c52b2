package dev.hookbench.ui.form;

import dev.hookbench.domain.signature.SchemeOption;
import dev.hookbench.domain.signature.SchemeProfile;
import dev.hookbench.ui.control.FormRow;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** The options of the chosen scheme, one form row each; those of the other schemes are there and not shown. */
public final class OptionRows extends VBox {
    private static final int KEY_LINES = 4;

    /** No rows yet. */
    public OptionRows() {
        getStyleClass().add("option-rows");
    }

    /** Shows the options of what is chosen in {@code form} from now on. */
    public void bind(SchemeForm form, OptionWords words) {
        for (String name : form.names()) {
            FormRow row = new FormRow();
            row.setField(name);
            row.setLabel(words.label(name));
            row.setHint(words.hint(name));
            Node control = control(form, name);
            control.setId("option-" + name);
            row.setControl(control);
            getChildren().add(row);
            Shown.when(
                    row,
                    form.schemeProperty().map(slug -> option(form, slug, name).isPresent()));
        }
        Shown.when(
                this,
                form.schemeProperty()
                        .map(slug -> form.find(slug)
                                .filter(profile -> !profile.options().isEmpty())
                                .isPresent()));
    }

    private static Node control(SchemeForm form, String name) {
        SchemeOption any = form.profiles().stream()
                .flatMap(profile -> profile.option(name).stream())
                .findFirst()
                .orElseThrow();
        return switch (any.form()) {
            case TEXT -> typed(new TextField(), form, name);
            case KEY -> area(form, name);
            case CHOICE -> choice(form, name);
        };
    }

    private static TextInputControl typed(TextInputControl input, SchemeForm form, String name) {
        input.getStyleClass().add("code-text");
        input.textProperty().bindBidirectional(form.valueProperty(name));
        return input;
    }

    private static Node area(SchemeForm form, String name) {
        TextArea area = new TextArea();
        area.getStyleClass().add("code-area-box");
        area.setPrefRowCount(KEY_LINES);
        area.setWrapText(true);
        return typed(area, form, name);
    }

    /** What can be chosen depends on the scheme; the choice must not be lost while the list is changed. */
    private static Node choice(SchemeForm form, String name) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        form.schemeProperty()
                .subscribe(slug -> option(form, slug, name).ifPresent(option -> {
                    String chosen = form.valueProperty(name).get();
                    box.getItems().setAll(option.choices());
                    box.setValue(chosen);
                }));
        form.valueProperty(name).subscribe(value -> {
            if (!Objects.equals(value, box.getValue())) {
                box.setValue(value);
            }
        });
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                form.valueProperty(name).set(box.getValue());
            }
        });
        return box;
    }

    private static Optional<SchemeOption> option(SchemeForm form, String slug, String name) {
        return form.find(slug).flatMap((SchemeProfile profile) -> profile.option(name));
    }
}
