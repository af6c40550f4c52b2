package dev.hookbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.ui.UiTest;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

final class FailureNoticeUiTest extends UiTest {
    @Test
    void saysInTheWindowWhyNothingStarted() {
        Stage stage = onFx(Stage::new);
        runOnFx(() -> FailureNotice.show(stage, "The data folder /x is a file, not a folder."));
        driver.show(stage);
        driver.awaitText("The data folder /x is a file, not a folder.");
        assertThat(onFx(stage::getTitle)).isEqualTo("Hookbench cannot start");
    }
}
