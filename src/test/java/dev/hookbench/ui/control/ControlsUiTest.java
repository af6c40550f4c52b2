package dev.hookbench.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.testing.InMemorySettings;
import dev.hookbench.testing.ui.UiTest;
import dev.hookbench.ui.support.Remembered;
import dev.hookbench.ui.support.Themes;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** What our own controls do, each in a window of its own. */
final class ControlsUiTest extends UiTest {
    @Test
    void aFormRowShowsItsProblemInPlace() {
        FormRow row = onFx(() -> {
            FormRow made = new FormRow();
            made.setField("url");
            made.setControl(new TextField("ftp://x"));
            return made;
        });
        runOnFx(() -> row.setError("Use http."));
        assertThat(row.error()).hasValue("Use http.");
        assertThat(row.getControl().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("faulty"));
        runOnFx(() -> row.setLabel("URL"));
        runOnFx(() -> row.setError("url is empty: give an address."));
        assertThat(row.error()).as("named as its label").hasValue("URL is empty: give an address.");
        runOnFx(() -> row.setError(""));
        assertThat(row.error()).isEmpty();
    }

    @Test
    void aPillSaysItsStateInWordShapeAndColour() {
        StatusPill pill = onFx(() -> new StatusPill(Feather.X, Tone.DANGER, "invalid"));
        runOnFx(() -> pill.show(Feather.CHECK, Tone.SUCCESS, "valid"));
        assertThat(pill.getText()).isEqualTo("valid");
        assertThat(pill.getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("success"))
                .doesNotContain(PseudoClass.getPseudoClass("danger"));
    }

    @Test
    void aCopyButtonCopiesWhatItIsToldTo() {
        CopyButton button = onFx(() -> {
            CopyButton made = new CopyButton();
            made.setId("copyIt");
            made.setText(() -> "copied text");
            return made;
        });
        driver.show(onFx(() -> new Scene(new StackPane(button), 200, 100)));
        driver.clickId("copyIt");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("copied text");
    }

    @Test
    void codeTakesTheColoursOfAnotherTheme() {
        Themes themes = new Themes(
                new Remembered(new InMemorySettings(), Runnable::run), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        CodeView code = onFx(CodeView::new);
        Scene scene = onFx(() -> new Scene(code, 300, 200));
        runOnFx(() -> themes.dress(scene));
        driver.show(scene);
        runOnFx(() -> code.show("{\n  \"name\": true\n}", CodeView.Language.JSON));
        awaitFill(code, Color.web("#0550ae"));
        runOnFx(themes::toggle);
        awaitFill(code, Color.web("#79c0ff"));
    }

    private static void awaitFill(CodeView code, Color colour) {
        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .until(() -> onFx(() -> fill(code, "\"name\"")), colour::equals);
    }

    private static Paint fill(CodeView code, String text) {
        return code.lookupAll("Text").stream()
                .map(Text.class::cast)
                .filter(node -> node.getText().equals(text))
                .map(Text::getFill)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSplitRemembersItsSideAndPlace() {
        InMemorySettings settings = new InMemorySettings();
        Remembered remembered = new Remembered(settings, Runnable::run);
        SplitDetail first = split(remembered);
        runOnFx(() -> first.setOrientation(Orientation.VERTICAL));
        driver.settle();
        driver.drag(onFx(() -> first.lookup(".split-pane-divider")), 0, -80);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(settings.get("ui.split.test.below"))
                        .hasValueSatisfying(
                                text -> assertThat(Double.parseDouble(text)).isBetween(0.2, 0.4)));
        SplitDetail second = split(remembered);
        assertThat(second.getOrientation()).isEqualTo(Orientation.VERTICAL);
    }

    @Test
    void aSmallWindowLeavesRoomForTheTable() {
        SplitDetail split = split(new Remembered(new InMemorySettings(), Runnable::run));
        runOnFx(() -> split.getScene().getWindow().setWidth(1_000));
        driver.settle();
        runOnFx(() -> split.setDividerPosition(0, 0.4));
        driver.settle();
        runOnFx(() -> split.getScene().getWindow().setWidth(650));
        Pane table = (Pane) split.getItems().getFirst();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(onFx(table::getWidth)).isGreaterThan(370));
    }

    @Test
    void aSmallerWindowTakesFromBoth() {
        SplitDetail split = split(new Remembered(new InMemorySettings(), Runnable::run));
        Pane table = (Pane) split.getItems().getFirst();
        Pane detail = (Pane) split.getItems().getLast();
        runOnFx(() -> split.getScene().getWindow().setWidth(1_200));
        org.awaitility.Awaitility.await().until(() -> onFx(split::getWidth) > 1_100);
        runOnFx(() -> split.setDividerPosition(0, 0.5));
        org.awaitility.Awaitility.await().until(() -> onFx(detail::getWidth) > 500);
        double tableBefore = onFx(table::getWidth);
        double detailBefore = onFx(detail::getWidth);
        runOnFx(() -> split.getScene().getWindow().setWidth(900));
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            assertThat(onFx(table::getWidth)).isBetween(370.0, tableBefore - 50);
            assertThat(onFx(detail::getWidth)).isBetween(259.0, detailBefore - 50);
        });
    }

    @Test
    void whatTheWindowMovedIsNotRemembered() {
        InMemorySettings settings = new InMemorySettings();
        settings.put("ui.split.test.position", "0.7");
        SplitDetail split = split(new Remembered(settings, Runnable::run));
        runOnFx(() -> split.getScene().getWindow().setWidth(1_200));
        org.awaitility.Awaitility.await().until(() -> onFx(() -> split.getDividerPositions()[0]) < 0.65);
        runOnFx(() -> split.setOrientation(Orientation.VERTICAL));
        driver.settle();
        driver.drag(onFx(() -> split.lookup(".split-pane-divider")), 0, -40);
        org.awaitility.Awaitility.await()
                .until(() -> settings.get("ui.split.test.below").isPresent());
        assertThat(settings.get("ui.split.test.position")).hasValue("0.7");
    }

    @Test
    void aDetailThatWentComesBackWhereItsDividerWas() {
        InMemorySettings settings = new InMemorySettings();
        settings.put("ui.split.test.position", "0.7");
        SplitDetail split = split(new Remembered(settings, Runnable::run));
        Node detail = split.getItems().getLast();
        runOnFx(() -> split.showDetail(false));
        assertThat(split.getItems()).hasSize(1).doesNotContain(detail);
        runOnFx(() -> split.turn());
        runOnFx(() -> split.turn());
        runOnFx(() -> split.showDetail(true));
        driver.settle();
        assertThat(split.getItems().getLast()).isSameAs(detail);
        assertThat(onFx(() -> split.getDividerPositions()[0])).isBetween(0.6, 0.75);
        assertThat(settings.get("ui.split.test.position")).hasValue("0.7");
        driver.drag(onFx(() -> split.lookup(".split-pane-divider")), -60, 0);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(settings.get("ui.split.test.position"))
                        .hasValueSatisfying(
                                text -> assertThat(Double.parseDouble(text)).isLessThan(0.69)));
    }

    @Test
    void theDetailIsTurnedByAButtonInItAndEachSideHasItsOwnPlace() {
        InMemorySettings settings = new InMemorySettings();
        settings.put("ui.split.test.below", "0.25");
        Remembered remembered = new Remembered(settings, Runnable::run);
        TurnButton turn = onFx(ControlsUiTest::turnButton);
        SplitDetail split = onFx(() -> {
            SplitDetail made = new SplitDetail();
            made.getItems().setAll(new Pane(), new StackPane(turn));
            made.remember(remembered, "test");
            return made;
        });
        driver.show(onFx(() -> new Scene(split, 900, 600)));
        driver.settle();
        assertThat(onFx(turn::getAccessibleText)).isEqualTo("below");
        runOnFx(turn::requestFocus);
        driver.press(javafx.scene.input.KeyCode.SPACE);
        driver.settle();
        assertThat(onFx(split::isBelow)).isTrue();
        assertThat(onFx(turn::getAccessibleText)).isEqualTo("beside");
        assertThat(onFx(() -> split.getDividerPositions()[0])).isBetween(0.2, 0.3);
        assertThat(settings.get("ui.split.test.side")).hasValue("below");
        assertThat(accessibleTextOfANewButton(remembered)).isEqualTo("beside");
        runOnFx(turn::fire);
        driver.settle();
        assertThat(onFx(() -> split.getDividerPositions()[0])).isBetween(0.55, 0.67);
        assertThat(settings.get("ui.split.test.side")).hasValue("beside");
        assertThat(settings.get("ui.split.test.below"))
                .hasValueSatisfying(text -> assertThat(Double.parseDouble(text)).isBetween(0.2, 0.3));
    }

    private static TurnButton turnButton() {
        TurnButton made = new TurnButton();
        made.setBelow("below");
        made.setBeside("beside");
        return made;
    }

    private String accessibleTextOfANewButton(Remembered remembered) {
        TurnButton turn = onFx(ControlsUiTest::turnButton);
        SplitDetail split = onFx(() -> {
            SplitDetail made = new SplitDetail();
            made.getItems().setAll(new Pane(), new StackPane(turn));
            made.remember(remembered, "test");
            return made;
        });
        driver.show(onFx(() -> new Scene(split, 900, 600)));
        driver.settle();
        return onFx(turn::getAccessibleText);
    }

    @Test
    void codeBreaksEndlessLinesAndKeepsEveryCharacter() {
        String endless = "a".repeat(CodeView.LONGEST_LINE) + "😀".repeat(30) + "\nshort";
        String shown = onFx(() -> {
            CodeView view = new CodeView();
            view.show(endless, CodeView.Language.PLAIN);
            return view.getText();
        });
        assertThat(shown.replace("\n", "")).isEqualTo(endless.replace("\n", ""));
        assertThat(shown.lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= CodeView.LONGEST_LINE + 1);
    }

    private SplitDetail split(Remembered remembered) {
        SplitDetail split = onFx(() -> {
            SplitDetail made = new SplitDetail();
            made.getItems().setAll(new Pane(), new Pane());
            made.remember(remembered, "test");
            return made;
        });
        driver.show(onFx(() -> new Scene(split, 600, 400)));
        driver.settle();
        return split;
    }
}
