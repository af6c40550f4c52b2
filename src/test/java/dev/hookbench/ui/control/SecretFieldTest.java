package dev.hookbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.ui.UiTest;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

final class SecretFieldTest extends UiTest {
    @Test
    void isMaskedUntilAskedAndMasksAgain() {
        SecretField field = driver.onFx(SecretField::new);
        driver.onFx(() -> {
            field.textProperty().set("s3cret");
            return true;
        });
        TextField plain = part(field, TextField.class);
        assertThat(part(field, PasswordField.class).isVisible()).isTrue();
        assertThat(plain.isVisible()).isFalse();
        driver.onFx(() -> {
            part(field, ToggleButton.class).setSelected(true);
            return true;
        });
        assertThat(part(field, PasswordField.class).isVisible()).isFalse();
        assertThat(plain.isVisible()).isTrue();
        assertThat(plain.getText()).isEqualTo("s3cret");
        driver.onFx(() -> {
            field.mask();
            return true;
        });
        assertThat(plain.isVisible()).isFalse();
    }

    @Test
    void itsFieldsAreNamedByTheRowsLabel() {
        FormRow row = driver.onFx(() -> {
            FormRow made = new FormRow();
            made.setControl(new SecretField());
            made.setLabel("Password");
            return made;
        });
        assertThat(part((SecretField) row.getControl(), PasswordField.class).getAccessibleText())
                .isEqualTo("Password");
    }

    private static <T extends Node> T part(SecretField field, Class<T> type) {
        return field.getChildren().stream()
                .filter(child -> child.getClass() == type)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
