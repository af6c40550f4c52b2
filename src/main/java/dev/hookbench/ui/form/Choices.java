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

    /** Offers the hashes and the encodings that a signature header can have. */
    public static void signature(
            ComboBox<String> hash,
            Property<String> hashValue,
            ComboBox<String> encoding,
            Property<String> encodingValue) {
        fill(hash, hashValue, List.of("SHA256", "SHA512"), text -> text);
        fill(encoding, encodingValue, List.of("hex", "base64"), text -> text);
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
