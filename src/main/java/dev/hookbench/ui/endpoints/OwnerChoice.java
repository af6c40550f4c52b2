package dev.hookbench.ui.endpoints;

import dev.hookbench.ui.form.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The owners with their endpoints counted by state; choosing one shows its endpoints alone. The first choice is all. */
final class OwnerChoice {
    private final ComboBox<@Nullable OwnerGroup> box;
    private final EndpointsViewModel list;
    private final Words words;

    private OwnerChoice(ComboBox<@Nullable OwnerGroup> box, EndpointsViewModel list, Words words) {
        this.box = box;
        this.list = list;
        this.words = words;
    }

    static void bind(ComboBox<@Nullable OwnerGroup> box, EndpointsViewModel list, Words words) {
        OwnerChoice choice = new OwnerChoice(box, list, words);
        box.setConverter(choice.converter());
        list.owners().addListener((Observable _) -> choice.show());
        list.ownerProperty().subscribe(owner -> box.setValue(owner));
        box.setOnAction(_ -> list.ownerProperty().set(box.getValue()));
        choice.show();
    }

    private void show() {
        OwnerGroup chosen = list.ownerProperty().get();
        List<@Nullable OwnerGroup> choices = new ArrayList<>(list.owners());
        choices.addFirst(null);
        box.getItems().setAll(choices);
        box.setValue(chosen);
        box.setVisible(!list.owners().isEmpty());
        box.setManaged(!list.owners().isEmpty());
    }

    private StringConverter<@Nullable OwnerGroup> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable OwnerGroup group) {
                return group == null
                        ? words.get("owners.all", list.owners().size())
                        : words.get("owners.line", group.ownerId(), group.counts(words));
            }

            @Override
            public @Nullable OwnerGroup fromString(String text) {
                return null;
            }
        };
    }
}
