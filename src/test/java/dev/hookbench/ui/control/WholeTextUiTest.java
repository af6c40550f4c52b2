package dev.hookbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookbench.testing.ui.UiTest;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** A label in a box that has room for it, or has not. */
final class WholeTextUiTest extends UiTest {
    private static final String URL = "https://webhooks.example.com/tenants/42/orders";

    @Test
    void onlyACutTextHasATooltipAndItIsWhole() {
        Label label = onFx(() -> new Label(URL));
        HBox box = onFx(() -> new HBox(label));
        runOnFx(() -> WholeText.install(label));
        runOnFx(() -> box.setMaxWidth(600));
        driver.show(onFx(() -> new Scene(new HBox(box), 700, 100)));
        assertThat(onFx(label::getTooltip)).isNull();
        runOnFx(() -> label.setMaxWidth(80));
        await().until(() -> onFx(label::getTooltip) != null);
        assertThat(onFx(() -> label.getTooltip().getText())).isEqualTo(URL);
        runOnFx(() -> label.setText("https://other.example.com/a/rather/long/path"));
        await().until(() -> onFx(() -> label.getTooltip().getText()).startsWith("https://other"));
        runOnFx(() -> label.setText("short"));
        await().until(() -> onFx(label::getTooltip) == null);
    }
}
