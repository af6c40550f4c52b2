package dev.hookbench.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.Problem;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.ui.control.FormRow;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Problems beneath the rows of a form. */
final class ShownUiTest extends UiTest {
    private final FieldProblems problems = new FieldProblems("url", "name");
    private final TextField field = onFx(TextField::new);
    private final FormRow url = row("url", field);
    private final FormRow name = row("name", onFx(TextField::new));

    @Test
    void aProblemStandsUntilTheTextOfItsRowChanges() {
        runOnFx(() -> Shown.problems(new VBox(url, name), problems));
        runOnFx(() -> problems.show(List.of(new Problem("url", "x", "wrong"), new Problem("name", "", "empty"))));
        assertThat(url.error()).hasValue("wrong");
        runOnFx(() -> field.setText("http://127.0.0.1"));
        assertThat(url.error()).isEmpty();
        assertThat(name.error()).hasValue("empty");
    }

    private static FormRow row(String name, TextField field) {
        return onFx(() -> {
            FormRow row = new FormRow();
            row.setField(name);
            row.setControl(field);
            return row;
        });
    }
}
