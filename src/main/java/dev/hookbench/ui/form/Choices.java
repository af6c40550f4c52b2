package dev.hookbench.ui.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fills combo boxes whose choices are shown in words. */
public final class Choices {
    private Choices() {}

    /** Offers these values, shown by {@code words}, and ties the choice to {@code value}, both ways. */
    public static <T> void fill(ComboBox<T> box, Property<T> value, List<T> values, Function<T, String> words) {
        words(box, words);
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(value);
    }

    /** Shows the choices by {@code words}. */
    public static <T> void words(ComboBox<T> box, Function<T, String> words) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getItems().stream()
                        .filter(choice -> words.apply(choice).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
    }
}
